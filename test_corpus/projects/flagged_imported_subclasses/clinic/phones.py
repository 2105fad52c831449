"""Agents with methods of their own that chat."""

from autogen import ConversableAgent


class Operator(ConversableAgent):
    def greet(self) -> str:
        return "hello"


class Phone(ConversableAgent):
    def ring(self, other: ConversableAgent, message: str) -> str:
        return self.initiate_chat(other, message=message, max_turns=1).summary

    def initiate_chat(self, recipient: ConversableAgent, **kwargs):
        self.last = recipient.name
        return super().initiate_chat(recipient, **kwargs)
