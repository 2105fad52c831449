"""Interviewer classes with a limit of their own, which `None` falls back to."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Interviewer(AssistantAgent):
    MAX_CONSECUTIVE_AUTO_REPLY = 25

    def __init__(self, name: str):
        super().__init__(name, llm_config=LLM, max_consecutive_auto_reply=None)  #! AGL201 safe-fix


class Applicant(UserProxyAgent):
    MAX_CONSECUTIVE_AUTO_REPLY = int(os.environ.get("APPLICANT_LIMIT", "12"))


def interview(topic: str) -> str:
    applicant = Applicant(
        "applicant",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=None,  #! AGL201 unsafe-fix
    )
    return applicant.initiate_chat(Interviewer("interviewer"), message=topic).summary
