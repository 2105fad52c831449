"""Local subclasses whose methods are coroutines, or give one back."""
import asyncio
import os

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

from .mixins import AsyncChatMixin

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


class AsyncUser(UserProxyAgent):
    async def initiate_chat(self, recipient, **kwargs):
        return await asyncio.to_thread(super().initiate_chat, recipient, **kwargs)

    def reset(self):
        return asyncio.to_thread(super().reset)


class Mixed(AsyncChatMixin, ConversableAgent):
    """Whether its `reset` is a coroutine only the mixin knows."""


class Wrapper:
    def __init__(self, agent: AssistantAgent) -> None:
        self.agent = agent

    async def initiate_chat(self, user: UserProxyAgent, message: str):
        return await user.a_initiate_chat(self.agent, message=message, max_turns=1)

    async def reset(self) -> None:
        self.agent.reset()


async def ask(question: str) -> str:
    helper = AssistantAgent("helper", llm_config=LLM)
    user = AsyncUser("user", human_input_mode="NEVER", code_execution_config=False)
    result = await user.initiate_chat(helper, message=question, max_turns=1)
    await user.reset()
    wrapper = Wrapper(helper)
    await wrapper.initiate_chat(user, question)
    await wrapper.reset()
    mixed = Mixed("mixed", llm_config=LLM, human_input_mode="NEVER")
    await mixed.reset()
    return result.summary


if __name__ == "__main__":
    print(asyncio.run(ask("Which way is north?")))
