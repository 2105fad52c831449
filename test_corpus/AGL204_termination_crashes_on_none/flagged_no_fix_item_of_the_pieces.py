"""Ticket desk: the last line, the last word or the first letter decides; an empty text has none of them."""
import os

from autogen import AssistantAgent, UserProxyAgent


def last_line_says_so(message):
    return message["content"].splitlines()[-1] == "RESOLVED"  #! AGL204


def build(llm_config):
    return [
        AssistantAgent("words", llm_config=llm_config, is_termination_msg=lambda m: m["content"].split()[-1] == "BYE"),  #! AGL204
        AssistantAgent("letter", llm_config=llm_config, is_termination_msg=lambda m: m["content"].strip()[0] == "!"),  #! AGL204
        UserProxyAgent(
            "desk",
            human_input_mode="NEVER",
            code_execution_config=False,
            is_termination_msg=last_line_says_so,
        ),
    ]
