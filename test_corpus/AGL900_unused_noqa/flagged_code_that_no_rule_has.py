"""Job advert screening: codes mistyped, and one in lower case, which flake8 does not take for the code."""
import os

from autogen import AssistantAgent, UserProxyAgent


def screen(advert: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    recruiter = AssistantAgent("recruiter", llm_config=llm_config, max_consecutive_auto_reply=None)  #! AGL201 safe-fix AGL900 safe-fix # noqa: AGL2010
    lawyer = AssistantAgent("lawyer", llm_config=llm_config, max_consecutive_auto_reply=None)  #! AGL201 safe-fix AGL900 safe-fix # noqa: agl201
    clerk = UserProxyAgent("clerk", human_input_mode="NEVER", code_execution_config=False)  #! AGL900 safe-fix # noqa: AGL199
    first = clerk.initiate_chat(recruiter, message=advert, max_turns=1).summary
    return clerk.initiate_chat(lawyer, message=first, max_turns=1).summary
