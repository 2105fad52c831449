"""Slips of the pen."""

import autogen.agentchat.contrib.retreive_user_proxy_agent as retrieval  #! AGL607
import autogen.oai.clients  #! AGL607
from autogen import AssistentAgent, UserProxyAgent  #! AGL607
from autogen_agentchat.agent import AssistantAgent  #! AGL607
from autogen_agentchat.conditions import MaxMessagesTermination, TextMentionTermination  #! AGL607
from autogen_ext.model.openai import OpenAIChatCompletionClient  #! AGL607


def classic(llm_config):
    helper = AssistentAgent("helper", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return helper, user, retrieval, autogen


def modern():
    client = OpenAIChatCompletionClient(model="gpt-4o")
    stop = MaxMessagesTermination(3) | TextMentionTermination("DONE", sources=["writer"])
    return AssistantAgent("writer", model_client=client), stop
