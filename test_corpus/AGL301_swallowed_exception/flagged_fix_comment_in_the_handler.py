"""Digest mailer; the handlers explain themselves."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


def digest(articles):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    texts = []
    for article in articles:
        try:
            texts.append(user.initiate_chat(bot, message=article, max_turns=1).summary)
        except Exception:  #! AGL301 safe-fix
            # the digest is sent without this one
            continue
    try:
        return user.initiate_chat(bot, message="\n".join(texts), max_turns=1).summary
    except Exception:  #! AGL301 safe-fix
        pass  # no digest today
