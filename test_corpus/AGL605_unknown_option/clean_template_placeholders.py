"""A template: what stands there is replaced before the program runs."""

import os

import autogen

LLM = {"config_list": [{"model": "__MODEL__", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build():
    coder = autogen.AssistantAgent("coder", llm_config=LLM, human_input_mode="__INPUT_MODE__")
    user = autogen.UserProxyAgent("user", human_input_mode="{{ input_mode }}", code_execution_config=False)
    group = autogen.GroupChat(
        agents=[user, coder], messages=[], max_round=4, speaker_selection_method="__SELECTION_METHOD__"
    )
    return user, autogen.GroupChatManager(groupchat=group, llm_config=LLM)
