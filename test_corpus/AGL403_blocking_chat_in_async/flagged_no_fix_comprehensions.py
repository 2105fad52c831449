"""Asks many questions at once, or so it looks."""
import os

from autogen import AssistantAgent, UserProxyAgent


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


async def ask_all(questions):
    user, bot = pair()
    replies = {q: user.initiate_chat(bot, message=q, max_turns=1).summary for q in questions}  #! AGL403
    texts = list(user.initiate_chat(bot, message=q, max_turns=1).summary for q in questions)  #! AGL403
    return replies, texts
