"""Question answering over a docs folder with RetrieveUserProxyAgent."""
import os

from autogen import AssistantAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent

CLOSERS = ["TERMINATE", "That is all I found."]


def ask_docs(question: str, docs_path: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    ragproxy = RetrieveUserProxyAgent(
        name="ragproxy",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=3,
        is_termination_msg=lambda m: any(
            (m.get("content") or "").strip().endswith(closer)  #! AGL204 safe-fix
            for closer in CLOSERS
        ),
        retrieve_config={"task": "qa", "docs_path": docs_path},
        code_execution_config=False,
    )
    result = ragproxy.initiate_chat(assistant, message=ragproxy.message_generator, problem=question)
    return result.summary
