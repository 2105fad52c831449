"""When the large model fails the small one is asked, and its failures come through."""
import os

from autogen import AssistantAgent, UserProxyAgent


def _bot(model: str) -> AssistantAgent:
    return AssistantAgent(
        "bot", llm_config={"config_list": [{"model": model, "api_key": os.environ["OPENAI_API_KEY"]}]}
    )


def answer(question: str) -> str:
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    try:
        result = user.initiate_chat(_bot("gpt-4o"), message=question, max_turns=1)
    except Exception:
        result = user.initiate_chat(_bot("gpt-4o-mini"), message=question, max_turns=1)
    return result.summary
