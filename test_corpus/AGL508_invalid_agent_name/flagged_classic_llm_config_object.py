"""ag2 0.9 with `LLMConfig`: the constructor itself refuses the blank."""
from autogen import ConversableAgent, LLMConfig

llm_config = LLMConfig(api_type="openai", model="gpt-4o-mini")


def lesson_agents():
    teacher = ConversableAgent(
        "Lesson Planner",  #! AGL508
        system_message="Plan a lesson.",
        llm_config=llm_config,
    )
    pupil = ConversableAgent(name="pupil", llm_config=llm_config, human_input_mode="NEVER")
    return teacher, pupil


def plan(topic: str) -> str:
    teacher, pupil = lesson_agents()
    return pupil.initiate_chat(teacher, message=topic, max_turns=2).summary
