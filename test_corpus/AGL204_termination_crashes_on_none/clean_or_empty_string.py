"""Falls back to an empty string before touching the text, in every spelling."""
import os

from autogen import ConversableAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def agents():
    planner = ConversableAgent(
        "planner",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=lambda msg: "TERMINATE" in (msg.get("content") or ""),
    )
    booker = ConversableAgent(
        "booker",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=lambda msg: (msg.get("content", "") or "").rstrip().endswith("BOOKED"),
    )
    payer = ConversableAgent(
        "payer",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=lambda msg: (
            (
                msg["content"]
                or ""
            )
            .strip()
            .upper()
            .startswith("PAID")
        ),
    )
    return planner, booker, payer


def main():
    planner, booker, payer = agents()
    planner.initiate_chat(booker, message="Two nights in Ghent.", max_turns=3)
    booker.initiate_chat(payer, message="Settle the bill.", max_turns=2)


if __name__ == "__main__":
    main()
