"""Due diligence runner: each specialist says TASK_COMPLETE when its section is ready."""
import os

from autogen import ConversableAgent, LLMConfig

SECTIONS = ("market", "team", "financials")


def run_section(section: str, company: str):
    config = LLMConfig({"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]})
    specialist = ConversableAgent(
        name=f"{section}_specialist",
        system_message=f"You write the {section} section. End with TASK_COMPLETE.",
        llm_config=config,
    )
    runner = ConversableAgent(
        name="runner",
        human_input_mode="NEVER",
        llm_config=False,
        max_consecutive_auto_reply=8,
        is_termination_msg=lambda msg: "TASK_COMPLETE" in msg.get("content", ""),  #! AGL204 safe-fix
    )
    return runner.initiate_chat(specialist, message=f"Company: {company}")


def main() -> None:
    for section in SECTIONS:
        print(run_section(section, "Acme Robotics").summary)


if __name__ == "__main__":
    main()
