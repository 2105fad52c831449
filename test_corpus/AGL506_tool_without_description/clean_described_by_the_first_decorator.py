"""The second model hears the description that the first registration gave: it sticks to the function."""
import os

import autogen

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
COMMON = {"name": "mean", "description": "Mean of some numbers."}


def main() -> None:
    first = autogen.AssistantAgent("first", llm_config=LLM)
    second = autogen.AssistantAgent("second", llm_config=LLM)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    @user.register_for_execution()
    @second.register_for_llm()
    @first.register_for_llm(description="Sum of some numbers.")
    def total(numbers: list[float]) -> float:
        return sum(numbers)

    @user.register_for_execution(name="mean")
    @first.register_for_llm(**COMMON)
    def mean(numbers: list[float]) -> float:
        return sum(numbers) / len(numbers)

    user.initiate_chat(first, message="What is 1 + 2 + 3?", max_turns=3)
    user.initiate_chat(second, message="And the mean of them?", max_turns=3)


if __name__ == "__main__":
    main()
