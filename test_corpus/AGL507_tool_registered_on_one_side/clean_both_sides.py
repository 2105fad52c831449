"""Both sides, in every order and way."""
import os

from autogen import AssistantAgent, UserProxyAgent, register_function

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def add(a: float, b: float) -> float:
    """Sum of two numbers."""
    return a + b


def subtract(a: float, b: float) -> float:
    """Difference of two numbers."""
    return a - b


def multiply(a: float, b: float) -> float:
    """Product of two numbers."""
    return a * b


def main() -> None:
    expert = AssistantAgent("expert", llm_config=LLM)
    user = UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config=False, function_map={"multiply": multiply}
    )

    @expert.register_for_llm(description="Divide.")
    @user.register_for_execution()
    def divide(a: float, b: float) -> float:
        return a / b

    register_function(add, caller=expert, executor=user, description="Add.")
    for tool in (subtract,):
        user.register_for_execution()(tool)
        expert.register_for_llm(description=tool.__doc__)(tool)
    expert.register_for_llm(description="Multiply.")(multiply)
    user.initiate_chat(expert, message="What is (2 + 3) * 4 / 5 - 6?", max_turns=6)


if __name__ == "__main__":
    main()
