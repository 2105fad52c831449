"""Chainlit app: the user proxy asks with cl.AskUserMessage in both its methods."""
import os

import chainlit as cl
from autogen import AssistantAgent, UserProxyAgent


async def ask(prompt: str) -> str:
    answer = await cl.AskUserMessage(content=prompt, timeout=180).send()
    return answer["output"] if answer else "exit"


class ChainlitUserProxyAgent(UserProxyAgent):
    def get_human_input(self, prompt: str) -> str:
        return cl.run_sync(ask(prompt))

    async def a_get_human_input(self, prompt: str) -> str:
        return await ask(prompt)


@cl.on_chat_start
async def start():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    cl.user_session.set("assistant", AssistantAgent("assistant", llm_config=llm_config))
    cl.user_session.set(
        "user",
        ChainlitUserProxyAgent("user", human_input_mode="ALWAYS", code_execution_config=False),
    )


@cl.on_message
async def on_message(message: cl.Message):
    user: ChainlitUserProxyAgent = cl.user_session.get("user")
    assistant = cl.user_session.get("assistant")
    result = await user.a_initiate_chat(assistant, message=message.content, clear_history=False)
    await cl.Message(content=result.summary).send()
