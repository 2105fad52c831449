"""Homework helper which prefers the math agent, whose own limit is another one."""
import os

from autogen import AssistantAgent

try:
    from autogen.agentchat.contrib.math_user_proxy_agent import MathUserProxyAgent as Pupil
except ImportError:
    from autogen import UserProxyAgent as Pupil


def solve(problem: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    tutor = AssistantAgent("tutor", llm_config=llm_config)
    pupil = Pupil(
        "pupil",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=None,  #! AGL201 unsafe-fix
    )
    return pupil.initiate_chat(tutor, message=problem).summary
