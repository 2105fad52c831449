"""Callables make the message, and read the other keywords from their context."""

from autogen import ConversableAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent


def first_message(sender, recipient, context):
    return f"Talk about {context['topic']} in at most {context['max_turn']} turns."


def talk(sender: ConversableAgent, recipient: ConversableAgent, topic: str):
    return sender.initiate_chat(recipient, message=first_message, topic=topic, max_turn=3, max_turns=6)


def talk_shortly(sender: ConversableAgent, recipient: ConversableAgent):
    return sender.initiate_chat(recipient, message=lambda s, r, c: f"{c['max_rounds']} rounds", max_rounds=2)


def search(retriever: RetrieveUserProxyAgent, assistant: ConversableAgent, problem: str):
    return retriever.initiate_chat(
        assistant, message=retriever.message_generator, problem=problem, n_results=3, summary_methods="none"
    )
