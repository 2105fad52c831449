"""Agents on the object; `recipient` by keyword, `max_turns` written out as None."""
from autogen import AssistantAgent, UserProxyAgent

QUIET = "NEVER"


class Translator:
    def __init__(self, llm_config):
        self.agent = AssistantAgent(name="translator", system_message="Translate.", llm_config=llm_config)
        self.user = UserProxyAgent(name="user", human_input_mode=QUIET, code_execution_config=False)

    def translate(self, text: str) -> str:
        result = self.user.initiate_chat(recipient=self.agent, message=text, max_turns=None)  #! AGL205
        return result.summary
