"""Status page of an agent; the handler is still to be written."""
import logging
import os

from autogen import AssistantAgent

logger = logging.getLogger(__name__)


def ping():
    agent = AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    try:
        return agent.generate_reply(messages=[{"role": "user", "content": "ping"}])
    except Exception:  #! AGL301 safe-fix
        ...
