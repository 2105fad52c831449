"""The same code in functions that no model calls."""

from autogen import AssistantAgent, UserProxyAgent

MODELS = {"fast": "gpt-4o-mini", "good": "gpt-4o"}


def llm_config(kind: str, timeout: str) -> dict:
    return {"config_list": [{"model": MODELS[kind]}], "timeout": int(timeout)}


def ask(options: dict) -> str:
    assistant = AssistantAgent("assistant", llm_config=llm_config(options["kind"], options["timeout"]))
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(assistant, message=options["question"], max_turns=int(options["turns"])).summary
