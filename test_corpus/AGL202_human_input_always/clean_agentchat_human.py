"""AgentChat has no human_input_mode; this console program keeps the word for its own profile class."""
import asyncio
import os
from dataclasses import dataclass

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


@dataclass
class Profile:
    name: str
    human_input_mode: str = "NEVER"


async def main() -> None:
    profile = Profile("ada", human_input_mode="ALWAYS")
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    writer = AssistantAgent("writer", model_client=client, system_message="Write limericks.")
    members = [writer]
    if profile.human_input_mode == "ALWAYS":
        members.append(UserProxyAgent(profile.name, input_func=input))
    stop = TextMentionTermination("APPROVE", sources=[profile.name]) | MaxMessageTermination(8)
    team = RoundRobinGroupChat(members, termination_condition=stop)
    await Console(team.run_stream(task="A limerick about type checkers"))
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
