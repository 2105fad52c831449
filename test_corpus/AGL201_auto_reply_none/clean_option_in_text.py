"""Teaches AutoGen: the option is quoted in prompts, comments and generated code, never passed."""
import os

from autogen import AssistantAgent, UserProxyAgent

TEMPLATE = '''
from autogen import AssistantAgent

agent = AssistantAgent("{name}", max_consecutive_auto_reply=None)
agent.update_max_consecutive_auto_reply(None)
'''

# Do not write max_consecutive_auto_reply=None here: None is 100, not infinity.
FAQ = {"max_consecutive_auto_reply=None": "the class default applies", "max_consecutive_auto_reply": None}


def generate(name: str) -> str:
    return TEMPLATE.format(name=name)


def explain(question: str) -> str:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    teacher = AssistantAgent(
        "teacher",
        system_message="Explain AutoGen. Known traps: " + "; ".join(f"{k}: {v}" for k, v in FAQ.items()),
        llm_config=llm,
        max_consecutive_auto_reply=3,
    )
    # pupil = UserProxyAgent("pupil", max_consecutive_auto_reply=None)
    pupil = UserProxyAgent("pupil", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=3)
    if teacher.max_consecutive_auto_reply() is None:
        raise ValueError("no limit set")
    return pupil.initiate_chat(teacher, message=question).summary
