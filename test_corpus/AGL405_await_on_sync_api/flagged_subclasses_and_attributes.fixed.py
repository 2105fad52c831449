"""Agents in attributes, local subclasses, and one bound method under another name."""
import asyncio
import os
from functools import partial

from autogen import AssistantAgent, ConversableAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Librarian(RetrieveUserProxyAgent):
    """Looks things up."""


class Desk:
    def __init__(self, docs: str) -> None:
        self.reader = AssistantAgent("reader", llm_config=LLM)
        self.librarian = Librarian(
            "librarian", human_input_mode="NEVER", retrieve_config={"docs_path": docs}, code_execution_config=False
        )

    async def find(self, title: str) -> str:
        result = await asyncio.to_thread(  #! AGL405 safe-fix AGL403
            self.librarian.initiate_chat,
            self.reader,
            message=self.librarian.message_generator,
            problem=title,
        )
        return result.summary

    async def tell(self, text: str) -> None:
        tell = self.librarian.send
        await asyncio.to_thread(tell, text, self.reader)  #! AGL405 safe-fix AGL403
        ask = partial(self.librarian.initiate_chat, self.reader)
        await asyncio.to_thread(ask, message=text, max_turns=1)  #! AGL405 safe-fix AGL403


async def answer(agent: ConversableAgent, text: str):
    return await asyncio.to_thread(agent.generate_reply, messages=[{"role": "user", "content": text}])  #! AGL405 safe-fix AGL403
