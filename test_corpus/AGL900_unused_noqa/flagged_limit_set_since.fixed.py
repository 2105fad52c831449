"""Release notes writer: the limit has been set, and the comment that excused its absence has stayed."""
import os

from autogen import AssistantAgent, UserProxyAgent


def write_notes(changes: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    writer = AssistantAgent("writer", llm_config=llm_config, max_consecutive_auto_reply=4)  #! AGL900 safe-fix
    editor = UserProxyAgent(
        "editor",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=None,  # noqa: AGL201
    )
    return editor.initiate_chat(writer, message=changes).summary


if __name__ == "__main__":
    print(write_notes(open("CHANGES").read()))
