"""Contract checker pipeline with its stop tests in one class."""
import os

from autogen import AssistantAgent, UserProxyAgent


class StopTests:
    @staticmethod
    def verdict_given(msg):
        return any(word in (msg.get("content") or "") for word in ("ACCEPT", "REJECT"))  #! AGL204 safe-fix


class ContractChecker:
    def __init__(self):
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.lawyer = AssistantAgent("lawyer", llm_config=llm_config)
        self.clerk = UserProxyAgent(
            "clerk",
            human_input_mode="NEVER",
            max_consecutive_auto_reply=4,
            code_execution_config=False,
            is_termination_msg=StopTests.verdict_given,
        )

    def check(self, contract: str) -> str:
        return self.clerk.initiate_chat(self.lawyer, message=contract).summary
