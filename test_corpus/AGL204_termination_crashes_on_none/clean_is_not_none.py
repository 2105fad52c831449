"""Research desk with explicit None tests, also when they stand on lines of their own."""
import os

from autogen import AssistantAgent, UserProxyAgent


def desk(question: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    librarian = AssistantAgent(
        "librarian",
        llm_config=llm_config,
        is_termination_msg=lambda m: m.get("content") is not None and "TERMINATE" in m["content"],
    )
    reader = UserProxyAgent(
        "reader",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=lambda m: (
            m["content"] is not None
            and m.get("role") != "tool"
            and m["content"].strip().endswith("TERMINATE")
        ),
    )
    return reader.initiate_chat(librarian, message=question).summary
