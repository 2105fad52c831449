"""Pupils and teachers."""

import autogen
from endings import is_over, is_really_over
from modes import ASK, LIMIT


class Teacher(autogen.AssistantAgent):
    """Says hello to everybody."""


def build() -> tuple[Teacher, autogen.UserProxyAgent]:
    teacher = Teacher("teacher", llm_config=False, is_termination_msg=is_really_over)
    pupil = autogen.UserProxyAgent(
        "pupil",
        human_input_mode=ASK,  #! AGL202 unsafe-fix
        max_consecutive_auto_reply=LIMIT,  #! AGL201 unsafe-fix
        is_termination_msg=is_over,  #! AGL204
        code_execution_config=False,
    )
    return teacher, pupil
