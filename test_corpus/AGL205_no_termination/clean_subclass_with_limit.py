"""The class carries the limit, or replies in its own way."""
from autogen import AssistantAgent, ConversableAgent, UserProxyAgent


class ShortUser(UserProxyAgent):
    MAX_CONSECUTIVE_AUTO_REPLY = 2


class Canned(ConversableAgent):
    def generate_reply(self, messages=None, sender=None, **kwargs):
        return None if len(messages or ()) > 3 else "Go on."


def ask(llm_config, question):
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    short = ShortUser("short", human_input_mode="NEVER", code_execution_config=False)
    canned = Canned("canned", human_input_mode="NEVER")
    return short.initiate_chat(assistant, message=question), canned.initiate_chat(assistant, message=question)
