"""A script shows what it has built, and what it has loaded."""

import json
import pathlib

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

agent = AssistantAgent("assistant", OpenAIChatCompletionClient(model="gpt-4o"))
print(f"{agent.name}: {agent.description}")

loaded = AssistantAgent.load_component(json.loads(pathlib.Path("agent.json").read_text()))
print(loaded)
