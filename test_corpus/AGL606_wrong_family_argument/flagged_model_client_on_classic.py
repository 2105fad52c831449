"""AgentChat's `model_client=` on classic agents: a TypeError from ConversableAgent, far from here."""

import autogen
from autogen_ext.models.openai import OpenAIChatCompletionClient


class Desk:
    def __init__(self, key: str) -> None:
        client = OpenAIChatCompletionClient(model="gpt-4o", api_key=key)
        self.agent = autogen.AssistantAgent(
            "desk",
            model_client=client,  #! AGL606
            system_message="Answer politely.",
        )
        self.critic = autogen.ConversableAgent("critic", model_client=client, human_input_mode="NEVER")  #! AGL606
        self.user = autogen.UserProxyAgent(
            "user",
            human_input_mode="NEVER",
            code_execution_config=False,
            termination_condition=None,  #! AGL606
        )

    def ask(self, question: str) -> str:
        return self.user.initiate_chat(self.agent, message=question, max_turns=2).summary
