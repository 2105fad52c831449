"""`register_function` called without a description, and with an empty one; and the two calls it stands for."""
import os

import autogen


def to_celsius(degrees: float) -> float:
    return (degrees - 32) / 1.8


def to_fahrenheit(degrees: float) -> float:
    return degrees * 1.8 + 32


def to_kelvin(degrees: float) -> float:
    return degrees + 273.15


class Thermometer:
    def __init__(self) -> None:
        config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.expert = autogen.AssistantAgent("expert", llm_config=config)
        self.user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        autogen.register_function(to_celsius, caller=self.expert, executor=self.user)  #! AGL506
        autogen.register_function(to_fahrenheit, caller=self.expert, executor=self.user, description="")  #! AGL506
        self.expert.register_for_llm()(to_kelvin)  #! AGL506
        self.user.register_for_execution()(to_kelvin)

    def ask(self, question: str) -> str:
        return self.user.initiate_chat(self.expert, message=question, max_turns=3).summary
