"""Question with a remark between the brackets."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config=LLM)


def ask(question):
    user, bot = pair()
    result = asyncio.run(  #! AGL402 unsafe-fix
        # blocks until the chat is over
        user.initiate_chat(bot, message=question)
    )
    return result.summary
