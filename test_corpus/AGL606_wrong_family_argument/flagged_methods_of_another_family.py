"""Agents are asked in the way of another family: an AttributeError each."""

import autogen
from autogen_agentchat.agents import AssistantAgent
from ag2 import Agent


class Bridge:
    def __init__(self, model_client, llm_config, config) -> None:
        self.new = AssistantAgent("new", model_client=model_client)
        self.old = autogen.AssistantAgent("old", llm_config=llm_config)
        self.next = Agent("next", config=config)

    async def ask_new(self, text: str):
        return self.new.generate_reply(messages=[{"role": "user", "content": text}])  #! AGL606

    async def start_new(self, text: str):
        return self.new.initiate_chat(self.old, message=text)  #! AGL606

    async def ask_old(self, text: str):
        return await self.old.on_messages([text], None)  #! AGL606

    async def ask_next(self, text: str):
        return self.next.initiate_chat(self.old, message=text)  #! AGL606
