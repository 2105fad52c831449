"""Pushes updates to an agent with send() and asks it with run()."""
import logging
import os

from autogen import ConversableAgent

logger = logging.getLogger(__name__)


def push(updates) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    board = ConversableAgent("board", llm_config=llm_config, human_input_mode="NEVER")
    feed = ConversableAgent("feed", llm_config=False, human_input_mode="NEVER")
    for update in updates:
        try:
            feed.send(update, board, request_reply=True)
        except Exception:  #! AGL301 safe-fix
            # the next update will do
            logger.exception("send() failed")
    try:
        response = board.run(message="Summarise the updates.", max_turns=1)
        response.process()
        print(response.summary)
    except Exception:  #! AGL301 safe-fix
        logger.exception("run() failed")
        return None
