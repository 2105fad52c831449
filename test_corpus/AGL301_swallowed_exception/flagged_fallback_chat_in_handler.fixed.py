"""Falls back to a cheaper model, and then to nothing at all."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


def _bot(model: str) -> AssistantAgent:
    return AssistantAgent(
        "bot", llm_config={"config_list": [{"model": model, "api_key": os.environ["OPENAI_API_KEY"]}]}
    )


def answer(question: str) -> str:
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    text = ""
    try:
        text = user.initiate_chat(_bot("gpt-4o"), message=question, max_turns=1).summary
    except Exception as exc:
        print("gpt-4o failed:", exc)
        try:
            text = user.initiate_chat(_bot("gpt-4o-mini"), message=question, max_turns=1).summary
        except Exception:  #! AGL301 safe-fix
            logger.exception("initiate_chat() failed")
            text = ""
    return text
