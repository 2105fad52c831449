"""Code review exchange built with positional constructor arguments."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "temperature": 0}


def review(diff: str) -> str:
    reviewer = AssistantAgent("reviewer", "Review the diff. Say LGTM when it is fine.", LLM)
    author = UserProxyAgent(
        "author",
        lambda m: m["content"].find("LGTM") >= 0,  #! AGL204 safe-fix
        4,
        "NEVER",
        code_execution_config=False,
    )
    return author.initiate_chat(reviewer, message=diff).summary
