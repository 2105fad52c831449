"""AG2's group patterns have an executor of their own: the model's side is enough."""
import os

from autogen import ConversableAgent, LLMConfig
from autogen.agentchat import initiate_group_chat
from autogen.agentchat.group.patterns import AutoPattern


def main() -> None:
    config = LLMConfig({"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]})
    nurse = ConversableAgent("nurse", llm_config=config, human_input_mode="NEVER")
    doctor = ConversableAgent("doctor", llm_config=config, human_input_mode="NEVER")

    @doctor.register_for_llm(description="Dose of a medicine.")
    def dose(medicine: str) -> str:
        return f"{medicine}: one"

    pattern = AutoPattern(initial_agent=nurse, agents=[nurse, doctor], group_manager_args={"llm_config": config})
    result, _, _ = initiate_group_chat(pattern=pattern, messages="My ear hurts.", max_rounds=6)
    print(result.summary)


if __name__ == "__main__":
    main()
