"""Turns chat failures into errors of our own, or lets them through after tidying up."""
import os

from autogen import AssistantAgent, UserProxyAgent


class AdvisorError(RuntimeError):
    pass


class Advisor:
    def __init__(self):
        self.busy = False

    def _agents(self):
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        return (
            UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False),
            AssistantAgent("advisor", llm_config=llm_config),
        )

    def advise(self, question: str) -> str:
        client, advisor = self._agents()
        try:
            return client.initiate_chat(advisor, message=question, max_turns=1).summary
        except Exception as exc:
            raise AdvisorError("the advisor is out") from exc

    def advise_in_slot(self, question: str) -> str:
        client, advisor = self._agents()
        self.busy = True
        try:
            return client.initiate_chat(advisor, message=question, max_turns=1).summary
        except Exception:
            self.busy = False
            raise

    def advise_or_default(self, question: str, strict: bool = False):
        client, advisor = self._agents()
        try:
            return client.initiate_chat(advisor, message=question, max_turns=1).summary
        except Exception:
            if strict:
                raise
            return None
