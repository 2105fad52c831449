"""Classes that keep agents in attributes, with subclasses of AutoGen's own in between."""
import os
from typing import Optional

from autogen import ConversableAgent, GroupChat, GroupChatManager
from autogen_agentchat.agents import AssistantAgent as ChatAssistant
from autogen_agentchat.agents import SocietyOfMindAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import Swarm
from autogen_ext.models.openai import OpenAIChatCompletionClient

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Scribe(ConversableAgent):
    def __init__(self, name: str) -> None:
        super().__init__(name, llm_config=LLM, human_input_mode="NEVER")

    async def a_receive(self, message, sender, request_reply: Optional[bool] = None, silent: Optional[bool] = False):
        print("scribe received", message)
        await super().a_receive(message, sender, request_reply, silent)  #! AGL404 unsafe-fix


class Crew(Swarm):
    pass


class Desk:
    def __init__(self) -> None:
        self.scribe = Scribe("scribe")
        self.reader = ConversableAgent("reader", llm_config=LLM, human_input_mode="NEVER")
        self.client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
        first = ChatAssistant("first", model_client=self.client, handoffs=["second"])
        second = ChatAssistant("second", model_client=self.client)
        self.crew = Crew([first, second], termination_condition=MaxMessageTermination(6))
        self.outer = SocietyOfMindAgent("outer", team=self.crew, model_client=self.client)

    async def dictate(self, text: str) -> None:
        chat = GroupChat(agents=[self.scribe, self.reader], messages=[], max_round=4)
        manager = GroupChatManager(groupchat=chat, llm_config=LLM)
        await self.reader.a_initiate_chat(manager, message=text)  #! AGL404 unsafe-fix

    async def discuss(self, text: str) -> None:
        await self.crew.run(task=text)  #! AGL404 unsafe-fix
        await self.outer.run(task=text)  #! AGL404 unsafe-fix

    def close(self) -> None:
        self.client.close()  #! AGL404
