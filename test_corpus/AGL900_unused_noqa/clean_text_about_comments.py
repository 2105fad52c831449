"""Lint tutor: strings and comments that talk about `# noqa: AGL102` and silence nothing, nor mean to."""
import os

from autogen import AssistantAgent, UserProxyAgent

# Put "# noqa: AGL102" behind the line, not above it as in '# noqa: AGL201'.
LESSONS = {
    "one code": "agent = AssistantAgent('a')  # noqa: AGL102",
    "several": """
        agent = AssistantAgent('a')  # noqa: AGL102,AGL201
    """,
}


def teach(lesson: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    tutor = AssistantAgent("tutor", llm_config=llm_config)  # as in `x = 1  # noqa: AGL102`, but not here
    pupil = UserProxyAgent("pupil", human_input_mode="NEVER", code_execution_config=False)
    return pupil.initiate_chat(tutor, message=LESSONS[lesson], max_turns=2).summary
