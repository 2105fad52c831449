"""A subclass with methods of its own, but with AutoGen's way to send: numbers and lists are refused all the same."""
from autogen import AssistantAgent, UserProxyAgent


class Meter(UserProxyAgent):
    def __init__(self, name: str, unit: str = "C"):
        super().__init__(name, human_input_mode="NEVER", code_execution_config=False)
        self.unit = unit

    def measure(self) -> float:
        return 21.5


def run(llm_config: dict) -> None:
    analyst = AssistantAgent("analyst", llm_config=llm_config)
    meter = Meter("meter")
    meter.send(21.5, analyst)  #! AGL501
    meter.initiate_chat(analyst, message=["21.5", meter.unit], max_turns=1)  #! AGL501
    meter.initiate_chat(analyst, message=f"{meter.measure()} {meter.unit}", max_turns=1)
