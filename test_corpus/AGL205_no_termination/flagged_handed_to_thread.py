"""The chat runs in a thread; it has no bound there either."""
import asyncio

from autogen.agentchat import AssistantAgent, UserProxyAgent


async def answer(question: str, llm_config) -> str:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    result = await asyncio.to_thread(user.initiate_chat, assistant, message=question)  #! AGL205
    return result.summary
