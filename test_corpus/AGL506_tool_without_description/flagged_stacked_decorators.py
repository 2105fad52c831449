"""Decorated tools, one of them described by its name alone."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def main() -> None:
    clerk = AssistantAgent("clerk", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    @user.register_for_execution()
    @clerk.register_for_llm()  #! AGL506
    def vat(amount: float) -> float:
        return amount * 0.19

    @user.register_for_execution()
    @clerk.register_for_llm(name="discount", description="")  #! AGL506
    def rebate(amount: float) -> float:
        return amount * 0.9

    user.initiate_chat(clerk, message="What is the VAT on 50 euros?", max_turns=3)


if __name__ == "__main__":
    main()
