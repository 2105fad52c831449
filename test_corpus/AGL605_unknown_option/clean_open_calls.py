"""Mappings are spread into the calls: what they hold is for those who fill them."""

from autogen import ConversableAgent


def chat(sender: ConversableAgent, recipient: ConversableAgent, message: str, **options):
    return sender.initiate_chat(recipient, message=message, max_turn=2, **options)


def chats(sender: ConversableAgent, steps: list):
    queue = [{"recipient": step.agent, "message": step.text, "max_turns": step.turns} for step in steps]
    return sender.initiate_chats(queue)


def nested(agent: ConversableAgent, reviewer: ConversableAgent, defaults: dict):
    agent.register_nested_chats(
        [{"recipient": reviewer, "message": "Review it.", "max_turn": 1, **defaults}], trigger=reviewer
    )
