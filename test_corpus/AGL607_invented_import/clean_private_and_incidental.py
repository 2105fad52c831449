"""Private names, names that modules import themselves, and submodules as attributes."""

import autogen
import autogen.agentchat.contrib.capabilities.transforms
from autogen.agentchat.conversable_agent import Dict, logger
from autogen.agentchat.groupchat import Agent, ConversableAgent
from autogen.oai.client import OpenAIWrapper, _something_private
from autogen_agentchat.agents._assistant_agent import AssistantAgent


def build(llm_config: Dict) -> ConversableAgent:
    logger.info("version %s of %s", autogen.__version__, autogen.agentchat.__name__)
    agent = autogen.agentchat.ConversableAgent("agent", llm_config=llm_config, human_input_mode="NEVER")
    limiter = autogen.agentchat.contrib.capabilities.transforms.MessageHistoryLimiter(max_messages=4)
    wrapper = autogen.oai.client.OpenAIWrapper
    return agent, limiter, wrapper, OpenAIWrapper, _something_private, Agent, AssistantAgent
