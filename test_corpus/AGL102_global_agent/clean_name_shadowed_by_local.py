"""The route has its own `assistant`; the one above belongs to the smoke chat under the guard."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

assistant = AssistantAgent("assistant", llm_config=LLM)
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


@app.post("/ask")
def ask():
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(assistant, message=request.json["q"], max_turns=1).summary


def relay(assistant, user, text):
    return user.initiate_chat(assistant, message=text, max_turns=1).summary


if __name__ == "__main__":
    print(user.initiate_chat(assistant, message="Are you there?", max_turns=1).summary)
    app.run()
