"""The copy gets a second name in the middle of an expression, or is a parameter's default in a nested function."""
from autogen import ConversableAgent


def settle(context: dict) -> dict:
    context = dict(context)
    context["before"] = (result := context)["turns"]
    return result


def deferred(agent: ConversableAgent, messages: list) -> None:
    messages = list(messages)
    messages.append({"role": "user", "content": "later"})

    def ask(what=messages):
        return agent.generate_reply(messages=what)

    agent.register_reply(None, lambda *_: (True, ask()))
