"""Session object of a code tutor; the termination test is a method."""
import os

import autogen


class TutorSession:
    def __init__(self, language: str):
        self.language = language
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.tutor = autogen.AssistantAgent(
            "tutor",
            system_message=f"You teach {language}.",
            llm_config=llm_config,
        )
        self.pupil = autogen.UserProxyAgent(
            "pupil",
            human_input_mode="NEVER",
            code_execution_config=False,
            max_consecutive_auto_reply=3,
            is_termination_msg=self._is_done,
        )

    def _is_done(self, message) -> bool:
        return message["content"].rstrip().endswith(f"END {self.language}")  #! AGL204 safe-fix

    def ask(self, question: str) -> str:
        return self.pupil.initiate_chat(self.tutor, message=question).summary
