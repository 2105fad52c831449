"""The console prompt of one agent is replaced on the instance before the chat starts."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

app = Flask(__name__)


def build_user(replies: list[str]) -> UserProxyAgent:
    pending = list(replies)

    def from_form(prompt: str, **_) -> str:
        return pending.pop(0) if pending else "exit"

    user = UserProxyAgent("user", human_input_mode="ALWAYS", code_execution_config=False)
    user.get_human_input = from_form
    return user


@app.post("/wizard")
def wizard():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    guide = AssistantAgent("guide", llm_config=llm_config)
    form = request.get_json()
    result = build_user(form["replies"]).initiate_chat(guide, message=form["goal"])
    return {"result": result.summary}
