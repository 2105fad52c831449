"""The limit starts as None and is replaced before or depending on what the caller wants."""
import os

from autogen import AssistantAgent, UserProxyAgent

MAX_REPLIES = None
if os.getenv("MAX_REPLIES"):
    MAX_REPLIES = int(os.environ["MAX_REPLIES"])

try:
    DEPTH = None
    DEPTH = int(os.environ["DEPTH"])
except KeyError:
    DEPTH = 6


def build(llm_config: dict, thorough: bool) -> tuple[AssistantAgent, UserProxyAgent]:
    limit = None
    if thorough:
        limit = 40
    else:
        limit = 5
    analyst = AssistantAgent("analyst", llm_config=llm_config, max_consecutive_auto_reply=limit)
    desk = UserProxyAgent(
        "desk",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=MAX_REPLIES,
    )
    return analyst, desk


def deep_dive(llm_config: dict, question: str) -> str:
    analyst = AssistantAgent("analyst", llm_config=llm_config, max_consecutive_auto_reply=DEPTH)
    _, desk = build(llm_config, thorough=False)
    return desk.initiate_chat(analyst, message=question).summary
