"""The commonest way to register a tool, and a tool without any annotation."""
import os

from autogen import AssistantAgent, UserProxyAgent, register_function

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 60}


def exchange_rate(base, quote):  #! AGL505
    rates = {("EUR", "USD"): 1.1}
    return rates.get((base, quote), "unknown")


def main() -> None:
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    register_function(
        exchange_rate,
        caller=assistant,
        executor=user,
        name="exchange_rate",
        description="What one unit of a currency costs in another",
    )
    user.initiate_chat(assistant, message="How many dollars is a euro?", max_turns=3)


if __name__ == "__main__":
    main()
