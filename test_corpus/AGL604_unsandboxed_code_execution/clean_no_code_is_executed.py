"""Agents that say that they execute nothing, and those that do not by default."""

import autogen

NO_CODE = False

llm_config = {"config_list": autogen.config_list_from_json("OAI_CONFIG_LIST"), "timeout": 60}


class Proxy(autogen.UserProxyAgent):
    def __init__(self, name: str) -> None:
        super().__init__(name, human_input_mode="NEVER", code_execution_config=False)


def agents():
    assistant = autogen.AssistantAgent("assistant", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    second = autogen.UserProxyAgent("second", human_input_mode="NEVER", code_execution_config=NO_CODE)
    plain = autogen.ConversableAgent("plain", llm_config=llm_config, human_input_mode="NEVER")
    return assistant, user, second, plain, Proxy("third")
