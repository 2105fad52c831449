"""Retrieval proxy whose end check unpacks dict messages first, then hands plain text to its helper."""
import os

from autogen import AssistantAgent, UserProxyAgent


class ArchiveProxy(UserProxyAgent):
    def __init__(self, name: str):
        super().__init__(
            name,
            is_termination_msg=self._answered,
            human_input_mode="NEVER",
            code_execution_config=False,
        )

    def _answered(self, message):
        if isinstance(message, dict):
            message = message.get("content")
            if message is None:
                return False
        return not self._asks_for_more(message)

    def _asks_for_more(self, message):
        return "UPDATE CONTEXT" in message.upper()


def look_up(question: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    archivist = AssistantAgent("archivist", llm_config=llm_config)
    return ArchiveProxy("archive").initiate_chat(archivist, message=question).summary
