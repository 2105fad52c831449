"""Chainlit chat over a two-agent team that sits at the top of the module."""
import chainlit as cl
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient

model_client = OpenAIChatCompletionClient(model="gpt-4o")


def build_team():
    poet = AssistantAgent("poet", model_client=model_client, system_message="Write a poem.")  #! AGL102 unsafe-fix
    critic = AssistantAgent("critic", model_client=model_client, system_message="Criticise the poem.")  #! AGL102 unsafe-fix
    team = RoundRobinGroupChat([poet, critic], termination_condition=MaxMessageTermination(5))  #! AGL102 unsafe-fix
    return team


@cl.on_message
async def on_message(message: cl.Message):
    team = build_team()
    async for item in team.run_stream(task=message.content, cancellation_token=CancellationToken()):
        if isinstance(item, TaskResult):
            await cl.Message(content="Done.").send()
        else:
            await cl.Message(content=item.to_text(), author=item.source).send()
