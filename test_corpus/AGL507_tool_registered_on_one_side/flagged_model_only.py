"""The tool is offered to the model, and nobody can run it."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def main() -> None:
    clerk = AssistantAgent("clerk", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    @clerk.register_for_llm(description="VAT on an amount.")  #! AGL507
    def vat(amount: float) -> float:
        return amount * 0.19

    user.initiate_chat(clerk, message="What is the VAT on 50 euros?", max_turns=3)


if __name__ == "__main__":
    main()
