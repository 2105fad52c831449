"""A registry of the project's own has a method of the same name, and a helper beside a tool is none."""
from autogen import AssistantAgent


class Registry:
    def __init__(self):
        self.functions = {}

    def register_for_llm(self, *, description):
        def keep(function):
            self.functions[function.__name__] = (function, description)
            return function

        return keep


registry = Registry()


@registry.register_for_llm(description="Greet somebody")
def greet(name):
    return shorten(f"Hello {name}")


def shorten(text):
    return text[:20]


def build(llm_config):
    agent = AssistantAgent("greeter", llm_config=llm_config)

    @agent.register_for_llm(description="Greet politely")
    def greet_politely(name: str) -> str:
        return shorten(f"Good day, {name}")

    return agent
