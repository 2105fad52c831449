"""An async pipeline sends data as if it were text."""
from autogen.agentchat import AssistantAgent, ConversableAgent

THRESHOLD = 40


class Pipeline:
    def __init__(self, llm_config):
        self.sensor = ConversableAgent("sensor", llm_config=False, human_input_mode="NEVER")
        self.analyst = AssistantAgent("analyst", llm_config=llm_config)

    async def report(self):
        payload = {"role": "user", "content": {"threshold": THRESHOLD, "unit": "C"}}
        await self.sensor.a_initiate_chat(self.analyst, message=payload, max_turns=1)  #! AGL501
        await self.sensor.a_send(THRESHOLD, self.analyst)  #! AGL501
        await self.sensor.a_send(message={"content": 3.5, "name": "sensor"}, recipient=self.analyst)  #! AGL501
