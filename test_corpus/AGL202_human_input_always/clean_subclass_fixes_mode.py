"""Server-side proxies take the old option and ignore or replace it: they never ask anybody."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()


class ServerProxy(UserProxyAgent):
    def __init__(self, name: str, human_input_mode: str = "ALWAYS", **kwargs):
        super().__init__(name, human_input_mode="NEVER", code_execution_config=False, **kwargs)
        self.requested_mode = human_input_mode


class PoliteProxy(UserProxyAgent):
    def __init__(self, name: str, **kwargs):
        kwargs["human_input_mode"] = "NEVER"
        super().__init__(name, code_execution_config=False, **kwargs)


@app.get("/joke")
def joke(topic: str) -> dict:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    comedian = AssistantAgent("comedian", llm_config=llm_config)
    server = ServerProxy("server", human_input_mode="ALWAYS")
    polite = PoliteProxy("polite", human_input_mode="ALWAYS")
    first = server.initiate_chat(comedian, message=topic, max_turns=1).summary
    return {"joke": polite.initiate_chat(comedian, message=f"Make it cleaner: {first}", max_turns=1).summary}
