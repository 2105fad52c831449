"""AG2's `run` makes an executor for the agent's tools."""
import os

from autogen import AssistantAgent, LLMConfig


def main() -> None:
    config = LLMConfig({"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]})
    clerk = AssistantAgent("clerk", llm_config=config)

    @clerk.register_for_llm(description="VAT on an amount.")
    def vat(amount: float) -> float:
        return amount * 0.19

    response = clerk.run(message="What is the VAT on 50 euros?", max_turns=3)
    response.process()
    print(response.summary)


if __name__ == "__main__":
    main()
