"""Exports the team as JSON for Studio: agents at module level, no chat, run from the shell."""
import json
from pathlib import Path

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")
writer = AssistantAgent("writer", model_client=client)
editor = AssistantAgent("editor", model_client=client)
team = RoundRobinGroupChat([writer, editor], termination_condition=MaxMessageTermination(6))

if __name__ == "__main__":
    config = team.dump_component()
    Path("team.json").write_text(json.dumps(config.model_dump(), indent=2))
