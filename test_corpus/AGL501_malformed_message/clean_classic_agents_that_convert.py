"""Agents that turn what they are given into messages before AutoGen's own code looks at it."""
from autogen import AssistantAgent, UserProxyAgent
from autogen.agentchat.contrib.multimodal_conversable_agent import MultimodalConversableAgent


class Sensor(UserProxyAgent):
    """Sends numbers, and says so in words."""

    def _process_message_before_send(self, message, recipient, silent):
        return {"role": "user", "content": f"The temperature is {message} degrees."}


class Outdoors(Sensor):
    pass


def measure(analyst: AssistantAgent) -> None:
    sensor = Outdoors("sensor", human_input_mode="NEVER", code_execution_config=False)
    sensor.send(21.5, analyst)


def look(llm_config: dict, url: str) -> None:
    painter = MultimodalConversableAgent("painter", llm_config=llm_config)
    critic = MultimodalConversableAgent("critic", llm_config=llm_config)
    critic.send([{"type": "text", "text": "Look:"}, {"type": "image_url", "image_url": {"url": url}}], painter)
