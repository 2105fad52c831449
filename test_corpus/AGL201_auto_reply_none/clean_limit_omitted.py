"""Nothing is said about reply limits: the chat is bounded by max_turns and the group by max_round."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)


def llm() -> dict:
    return {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


@app.post("/outline")
def outline():
    writer = autogen.AssistantAgent("writer", llm_config=llm())
    critic = autogen.ConversableAgent("critic", llm_config=llm(), human_input_mode="NEVER")
    result = critic.initiate_chat(writer, message=request.json["topic"], max_turns=4)
    return {"outline": result.summary}


@app.post("/panel")
def panel():
    members = [autogen.AssistantAgent(name, llm_config=llm()) for name in ("legal", "sales", "security")]
    chat = autogen.GroupChat(agents=members, messages=[], max_round=9)
    manager = autogen.GroupChatManager(groupchat=chat, llm_config=llm())
    asker = autogen.UserProxyAgent("asker", human_input_mode="NEVER", code_execution_config=False)
    return {"verdict": asker.initiate_chat(manager, message=request.json["question"]).summary}
