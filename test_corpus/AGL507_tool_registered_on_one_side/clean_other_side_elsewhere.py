"""Half of the registration is done where this module cannot see it."""
import os

from autogen import AssistantAgent, UserProxyAgent

from .executors import equip, sandbox

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build() -> tuple[AssistantAgent, UserProxyAgent]:
    clerk = AssistantAgent("clerk", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.register_function(function_map=equip())
    return clerk, user


def ask(question: str) -> str:
    clerk, user = build()

    @clerk.register_for_llm(description="VAT on an amount.")
    def vat(amount: float) -> float:
        return amount * 0.19

    @sandbox.register_for_execution()
    def audit(amount: float) -> str:
        return f"{amount} is fine."

    return user.initiate_chat(clerk, message=question, max_turns=3).summary
