"""Silent handlers around parsing, resetting and closing; the chats themselves are not shielded."""
import json
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def poem(topic: str, settings: str) -> str:
    try:
        model = json.loads(settings)["model"]
    except Exception:
        model = "gpt-4o"
    client = OpenAIChatCompletionClient(model=model, api_key=os.environ["OPENAI_API_KEY"])
    writer = AssistantAgent("writer", model_client=client)
    critic = AssistantAgent("critic", model_client=client)
    team = RoundRobinGroupChat([writer, critic], termination_condition=MaxMessageTermination(6))
    result = await team.run(task=f"A poem about {topic}")
    try:
        await team.pause()
        await team.reset()
    except Exception:
        pass
    try:
        await client.close()
    except Exception:
        pass
    return result.messages[-1].content
