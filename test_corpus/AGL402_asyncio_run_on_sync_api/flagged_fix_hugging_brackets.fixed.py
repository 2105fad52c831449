"""Question over several lines, with the brackets together."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config=LLM)


def ask(question):
    user, bot = pair()
    result = user.initiate_chat(  #! AGL402 safe-fix
        bot,
        # the whole thread, not only the last mail
        message=question,
    )
    return result.summary
