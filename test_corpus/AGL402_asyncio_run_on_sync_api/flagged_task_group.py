"""Drafts two versions of a text in a TaskGroup (Python 3.11)."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def drafts(brief: str) -> list[str]:
    formal = AssistantAgent("formal", llm_config=CFG, system_message="Write formally.")
    casual = AssistantAgent("casual", llm_config=CFG, system_message="Write casually.")
    client = UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False)
    async with asyncio.TaskGroup() as group:
        first = group.create_task(client.initiate_chat(formal, message=brief, max_turns=1))  #! AGL402 AGL403 unsafe-fix
        second = group.create_task(client.initiate_chat(casual, message=brief, max_turns=1))  #! AGL402 AGL403 unsafe-fix
    return [first.result().summary, second.result().summary]


if __name__ == "__main__":
    print(asyncio.run(drafts("Invite the team to the summer party.")))
