"""Blog production line: outline, draft and edit as a sequence of chats."""
import asyncio
import os

import autogen
from autogen import initiate_chats

cfg = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def steps(topic: str) -> list:
    editor = autogen.UserProxyAgent("editor", human_input_mode="NEVER", code_execution_config=False)
    outliner = autogen.AssistantAgent("outliner", llm_config=cfg)
    drafter = autogen.AssistantAgent("drafter", llm_config=cfg)
    return [
        {"sender": editor, "recipient": outliner, "message": f"Outline: {topic}", "max_turns": 1},
        {"sender": editor, "recipient": drafter, "message": "Write the draft.", "max_turns": 2},
    ]


def produce(topic: str) -> str:
    results = initiate_chats(steps(topic))  #! AGL402 safe-fix
    return results[-1].summary


def produce_qualified(topic: str) -> str:
    results = autogen.initiate_chats(steps(topic))  #! AGL402 safe-fix
    return results[-1].summary


def produce_from_agent(topic: str) -> str:
    boss = autogen.UserProxyAgent("boss", human_input_mode="NEVER", code_execution_config=False)
    queue = [{k: v for k, v in step.items() if k != "sender"} for step in steps(topic)]
    return boss.initiate_chats(queue)[-1].summary  #! AGL402 safe-fix


if __name__ == "__main__":
    print(produce("sourdough"))
    print(produce_qualified("rye bread"))
    print(produce_from_agent("pretzels"))
