"""Tutoring agents with a shared base class that logs every reply."""
import logging
import os

from autogen import ConversableAgent

log = logging.getLogger(__name__)


class LoggedAgent(ConversableAgent):
    def __init__(self, *args, subject: str = "maths", **kwargs):
        super().__init__(*args, **kwargs)
        self.subject = subject

    def receive(self, message, sender, request_reply=None, silent=False):
        log.info("%s <- %s", self.name, sender.name)
        super().receive(message, sender, request_reply, silent)


class Tutor(LoggedAgent):
    """A LoggedAgent that explains."""


class PatientTutor(ConversableAgent):
    MAX_CONSECUTIVE_AUTO_REPLY = 25


def lesson(question: str) -> str:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    student = LoggedAgent(
        "student",
        subject="physics",
        llm_config=llm,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
    )
    tutor = Tutor(
        "tutor",
        llm_config=llm,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
    )
    return student.initiate_chat(tutor, message=question).summary


def homework(question: str) -> str:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    tutor = PatientTutor("tutor", llm_config=llm, human_input_mode="NEVER", max_consecutive_auto_reply=None)  #! AGL201 safe-fix
    pupil = Tutor("pupil", llm_config=llm, human_input_mode="NEVER", max_consecutive_auto_reply=4)
    return pupil.initiate_chat(tutor, message=question).summary
