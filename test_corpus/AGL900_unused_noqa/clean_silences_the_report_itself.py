"""Newsletter: comments shared with an older configuration say so, and what is not a rule about code is not judged."""
import os

from autogen import AssistantAgent, UserProxyAgent


def newsletter(topics: list[str]) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}  # noqa: AGL603,AGL900
    editor = AssistantAgent("editor", llm_config=llm_config)  # noqa: AGL102,AGL9
    desk = UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)  # noqa: AGL608
    return desk.initiate_chat(editor, message=", ".join(topics), max_turns=1).summary  # noqa: AGL000
