"""Every proxy of the service says its mode: by keyword, by constant, or by position."""
import os

from autogen import AssistantAgent, UserProxyAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent
from fastapi import FastAPI

app = FastAPI()
UNATTENDED = "NEVER"


def done(msg):
    return (msg.get("content") or "").rstrip().endswith("TERMINATE")


def assistant():
    return AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@app.get("/a")
def keyword(q: str):
    proxy = UserProxyAgent("proxy", code_execution_config=False, human_input_mode="NEVER")
    return proxy.initiate_chat(assistant(), message=q, max_turns=2).summary


@app.get("/b")
def constant(q: str):
    proxy = UserProxyAgent("proxy", code_execution_config=False, human_input_mode=UNATTENDED)
    return proxy.initiate_chat(assistant(), message=q, max_turns=2).summary


@app.get("/c")
def by_position(q: str):
    proxy = UserProxyAgent("proxy", done, 5, "NEVER", None, False)
    return proxy.initiate_chat(assistant(), message=q).summary


@app.get("/d")
def from_docs(q: str):
    docs = RetrieveUserProxyAgent(
        "docs", "NEVER", retrieve_config={"task": "qa", "docs_path": "./docs"}, code_execution_config=False
    )
    return docs.initiate_chat(assistant(), message=docs.message_generator, problem=q, max_turns=1).summary
