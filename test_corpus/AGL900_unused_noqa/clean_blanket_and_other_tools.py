"""Support macros: blanket comments and codes of other tools are nobody's business here."""
import os  # noqa
import sys  # noqa: F401

from autogen import AssistantAgent, UserProxyAgent  # NOQA


def answer(question: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}  # noqa: S105, E501
    agent = AssistantAgent("agent", llm_config=llm_config)  #noqa: AGL102
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  # noqa : AGL202
    return user.initiate_chat(agent, message=question, max_turns=1).summary  # noqa:
