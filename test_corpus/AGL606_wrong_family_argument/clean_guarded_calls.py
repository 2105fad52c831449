"""Code that works with several releases, and asks first."""

import inspect

import autogen
from autogen_agentchat.agents import AssistantAgent


def build(client, streaming):
    try:
        return AssistantAgent("agent", model_client=client, stream_tokens=streaming)
    except TypeError:
        return AssistantAgent("agent", model_client=client)


def build_classic(llm_config, registry):
    if autogen.__version__ >= "0.15":
        return autogen.ConversableAgent("agent", llm_config=llm_config, registry=registry)
    return autogen.ConversableAgent("agent", llm_config=llm_config)


async def ask(client, text):
    agent = AssistantAgent("agent", model_client=client)
    if hasattr(agent, "generate_reply"):
        return agent.generate_reply(messages=[{"role": "user", "content": text}])
    return (await agent.run(task=text)).messages[-1]
