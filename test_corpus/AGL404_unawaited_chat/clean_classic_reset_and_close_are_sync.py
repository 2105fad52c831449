"""The same method names, and in classic AutoGen they do their work at once."""
import asyncio
import os

from autogen import AssistantAgent, Cache, GroupChat, GroupChatManager, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def answer(question: str) -> str:
    cook = AssistantAgent("cook", llm_config=LLM)
    taster = AssistantAgent("taster", llm_config=LLM)
    guest = UserProxyAgent("guest", human_input_mode="NEVER", code_execution_config=False)
    chat = GroupChat(agents=[guest, cook, taster], messages=[], max_round=5)
    manager = GroupChatManager(groupchat=chat, llm_config=LLM)
    cook.reset()
    taster.clear_history()
    chat.reset()
    guest.send("We are six.", manager, request_reply=False)
    with Cache.disk(cache_seed=7) as cache:
        result = await guest.a_initiate_chat(manager, message=question, cache=cache, clear_history=False)
    return result.summary


if __name__ == "__main__":
    print(asyncio.run(answer("What is for dinner?")))
