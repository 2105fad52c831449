"""The agents are kept by a crew, the crew by an app, and the app by the module."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
api = FastAPI()


class Crew:
    def __init__(self) -> None:
        self.writer = AssistantAgent("writer", llm_config=LLM)

    def write(self, topic: str) -> str:
        editor = UserProxyAgent("editor", human_input_mode="NEVER", code_execution_config=False)
        return editor.initiate_chat(self.writer, message=topic, max_turns=1).summary


class App:
    def __init__(self) -> None:
        self.crew = Crew()

    def article(self, topic: str) -> str:
        return self.crew.write(topic)

    def page(self, topic: str) -> str:
        return f"<p>{self.article(topic)}</p>"


def build_app():
    app = App()  #! AGL102 unsafe-fix
    return app


@api.get("/page")
def page(topic: str) -> str:
    app = build_app()
    return app.page(topic)
