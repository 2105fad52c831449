"""Three families side by side, each with its own words."""

import autogen
from ag2 import Agent
from ag2.config import OpenAIConfig
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


def classic(llm_config):
    assistant = autogen.AssistantAgent("assistant", llm_config=llm_config, max_consecutive_auto_reply=3)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    group = autogen.GroupChat(agents=[assistant, user], messages=[], max_round=5)
    return user, autogen.GroupChatManager(groupchat=group, llm_config=llm_config)


def agentchat(ask):
    client = OpenAIChatCompletionClient(model="gpt-4o", temperature=0.1, parallel_tool_calls=False)
    assistant = AssistantAgent("assistant", model_client=client, system_message="Be brief.", max_tool_iterations=3)
    user = UserProxyAgent("user", input_func=ask)
    stop = TextMentionTermination("APPROVE", sources=["user"])
    return RoundRobinGroupChat([assistant, user], termination_condition=stop, max_turns=6)


def ag2(tools):
    return Agent("helper", prompt="Be brief.", config=OpenAIConfig(model="gpt-4o-mini"), tools=tools)
