"""Blog writer and critic; both sides stop when the word APPROVED appears."""
import os

from autogen import AssistantAgent, UserProxyAgent


def write_post(topic: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    writer = AssistantAgent(
        "writer",
        llm_config=llm_config,
        is_termination_msg=lambda x: True if "APPROVED" in (x.get("content") or "") else False,  #! AGL204 safe-fix
    )
    editor = UserProxyAgent(
        "editor",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=4,
        is_termination_msg=lambda x: (x.get("content") or "").upper().startswith("FINAL"),  #! AGL204 safe-fix
        code_execution_config=False,
    )
    result = editor.initiate_chat(writer, message=f"Write 300 words about {topic}.")
    return result.summary
