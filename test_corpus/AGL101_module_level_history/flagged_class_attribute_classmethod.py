"""Interview simulator: the class collects the transcript of the interview."""
import os
from typing import ClassVar, List

import autogen


class InterviewSimulator:
    transcript: ClassVar[List[str]] = []  #! AGL101

    def __init__(self, role):
        self.role = role

    @classmethod
    def record(cls, speaker, line):
        cls.transcript += [f"{speaker}: {line}"]

    def next_question(self, answer):
        interviewer = autogen.AssistantAgent(
            "interviewer",
            system_message=f"You interview a candidate for {self.role}. One question at a time.",
            llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )
        self.record("candidate", answer)
        question = interviewer.generate_reply(
            messages=[{"role": "user", "content": "\n".join(InterviewSimulator.transcript)}]
        )
        self.record("interviewer", question)
        return question
