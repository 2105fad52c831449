"""Jira triage helper; the termination test is a plain function shared by both agents."""
import os

import autogen


def is_done(msg: dict) -> bool:
    """The assistant closes a ticket with the word RESOLVED in its last line."""
    last_line = msg["content"].splitlines()[-1]  #! AGL204
    return "RESOLVED" in last_line


def triage(ticket: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    triager = autogen.AssistantAgent("triager", llm_config=llm_config, is_termination_msg=is_done)
    reporter = autogen.UserProxyAgent(
        "reporter",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=6,
        code_execution_config=False,
        is_termination_msg=is_done,
    )
    return reporter.initiate_chat(triager, message=ticket).summary
