"""A local subclass turns initiate_chat and generate_reply into coroutines, so awaiting them is right."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


class AsyncProxy(UserProxyAgent):
    async def initiate_chat(self, recipient, **kwargs):
        return await super().a_initiate_chat(recipient, **kwargs)


class AsyncAssistant(AssistantAgent):
    async def generate_reply(self, messages=None, sender=None, **kwargs):
        return await super().a_generate_reply(messages=messages, sender=sender, **kwargs)


def ask(prompt: str) -> str:
    proxy = AsyncProxy("proxy", human_input_mode="NEVER", code_execution_config=False)
    helper = AssistantAgent("helper", llm_config=CONFIG)
    return asyncio.run(proxy.initiate_chat(helper, message=prompt, max_turns=1)).summary


async def ask_twice(prompt: str) -> list:
    helper = AsyncAssistant("helper", llm_config=CONFIG)
    messages = [{"role": "user", "content": prompt}]
    return await asyncio.gather(helper.generate_reply(messages=messages), helper.generate_reply(messages=messages))
