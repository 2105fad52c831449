"""Three tools, and one registration got lost."""
import os

from autogen import AssistantAgent, UserProxyAgent, register_function


def add(a: float, b: float) -> float:
    """Sum of two numbers."""
    return a + b


def subtract(a: float, b: float) -> float:
    """Difference of two numbers."""
    return a - b


def multiply(a: float, b: float) -> float:
    """Product of two numbers."""
    return a * b


class Calculator:
    def __init__(self) -> None:
        config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.expert = AssistantAgent("expert", llm_config=config)
        self.user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        register_function(add, caller=self.expert, executor=self.user, description="Add.")
        self.expert.register_for_llm(description="Subtract.")(subtract)
        self.user.register_for_execution()(subtract)
        self.expert.register_for_llm(description="Multiply.")(multiply)  #! AGL507

    def ask(self, question: str) -> str:
        return self.user.initiate_chat(self.expert, message=question, max_turns=4).summary


if __name__ == "__main__":
    print(Calculator().ask("What is (2 + 3) * 4?"))
