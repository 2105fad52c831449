"""A program half moved to AgentChat: the agents are new, their arguments are old."""

import asyncio
import os

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat

LLM_CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def main() -> None:
    assistant = AssistantAgent(
        name="assistant",
        llm_config=LLM_CONFIG,  #! AGL606
        system_message="You are a helpful assistant.",
    )
    user = UserProxyAgent(
        name="user",
        human_input_mode="NEVER",  #! AGL606
        code_execution_config=False,  #! AGL606
        max_consecutive_auto_reply=3,  #! AGL606
    )
    team = RoundRobinGroupChat([assistant, user], termination_condition=MaxMessageTermination(4))
    result = await team.run(task="Say hello.")
    print(result.messages[-1])


asyncio.run(main())
