"""Classes of the project with the same method names, overridden methods, and message classes of its own."""
from dataclasses import dataclass

from autogen import ConversableAgent


@dataclass
class TextMessage:
    content: str
    source: str = "user"


class Client:
    def send(self, message, recipient):
        return {**message, "content": recipient}

    def generate_reply(self, text):
        return TextMessage(text)

    def run(self, task):
        return task


class Gateway(ConversableAgent):
    def send(self, message, recipient, request_reply=None, silent=False):
        if isinstance(message, (int, list)):
            message = {"content": str(message)}
        return super().send(message, recipient, request_reply, silent)


def work(client: Client, llm_config):
    client.send({"role": "user"}, "bob")
    client.generate_reply("Hello")
    client.run(task={"steps": 3})
    gateway = Gateway("gateway", llm_config=False, human_input_mode="NEVER")
    bot = ConversableAgent("bot", llm_config=llm_config, human_input_mode="NEVER")
    gateway.send(["a", "b"], bot)
    gateway.send(12, bot)
