"""Factory module of a package: it imports no server framework and its user decides where it runs."""
import os
from dataclasses import dataclass

from autogen import AssistantAgent, UserProxyAgent


@dataclass(frozen=True)
class Pair:
    proxy: UserProxyAgent
    assistant: AssistantAgent

    def chat(self, text: str) -> str:
        return self.proxy.initiate_chat(self.assistant, message=text, max_turns=3).summary


def make_pair(model: str = "gpt-4o") -> Pair:
    config_list = [{"model": model, "api_key": os.environ["OPENAI_API_KEY"]}]
    assistant = AssistantAgent("assistant", llm_config={"config_list": config_list})
    proxy = UserProxyAgent("proxy", code_execution_config=False)
    return Pair(proxy=proxy, assistant=assistant)
