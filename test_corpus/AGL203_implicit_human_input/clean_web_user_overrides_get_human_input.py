"""Chainlit app: the human is asked in the browser because the proxy replaces the terminal prompt."""
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent


class ChainlitUser(UserProxyAgent):
    async def a_get_human_input(self, prompt: str) -> str:
        reply = await cl.AskUserMessage(content=prompt, timeout=300).send()
        return reply["output"].strip() if reply else "exit"

    def get_human_input(self, prompt: str) -> str:
        reply = cl.run_sync(cl.AskUserMessage(content=prompt, timeout=300).send())
        return reply["output"].strip() if reply else "exit"


@cl.on_chat_start
async def start():
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    cl.user_session.set("pair", (ChainlitUser("you", code_execution_config=False), assistant))


@cl.on_message
async def on_message(message: cl.Message):
    user, assistant = cl.user_session.get("pair")
    result = await user.a_initiate_chat(assistant, message=message.content, clear_history=False)
    await cl.Message(content=result.summary).send()
