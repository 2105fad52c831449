"""Local subclasses redefine the sync names as coroutines; the handler awaits them."""
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


class UiProxy(UserProxyAgent):
    """Shows the task in the browser before the chat starts."""

    async def initiate_chat(self, recipient, message, **kwargs):
        await cl.Message(content=f"*{message}*", author=self.name).send()
        return await super().a_initiate_chat(recipient, message=message, **kwargs)


class UiAssistant(AssistantAgent):
    async def send(self, message, recipient, request_reply=None, silent=False):
        await cl.Message(content=str(message), author=self.name).send()
        return await super().a_send(message, recipient, request_reply, silent)


@cl.on_message
async def on_message(message: cl.Message):
    assistant = UiAssistant("assistant", llm_config=CONFIG)
    proxy = UiProxy("proxy", human_input_mode="NEVER", code_execution_config=False)
    result = await proxy.initiate_chat(assistant, message.content, max_turns=1)
    await assistant.send(result.summary, proxy, request_reply=False)
