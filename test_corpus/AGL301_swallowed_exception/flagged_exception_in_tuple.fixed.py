"""Scores essays with an agent; anything unexpected scores zero."""
import logging
import os

import openai
from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


class EssayScorer:
    def __init__(self, rubric: str):
        self.rubric = rubric
        self.llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

    def _agents(self):
        grader = AssistantAgent("grader", system_message=self.rubric, llm_config=self.llm_config)
        clerk = UserProxyAgent("clerk", human_input_mode="NEVER", code_execution_config=False)
        return clerk, grader

    def score(self, essay: str) -> int:
        clerk, grader = self._agents()
        try:
            return int(clerk.initiate_chat(grader, message=essay, max_turns=1).summary)
        except (ValueError, openai.RateLimitError, Exception):  #! AGL301 safe-fix
            logger.exception("initiate_chat() failed")
            return 0

    def comment(self, essay: str) -> str:
        clerk, grader = self._agents()
        text = "n/a"
        try:
            text = clerk.initiate_chat(grader, message="Comment: " + essay, max_turns=1).summary
        except (  #! AGL301 safe-fix
            KeyError,
            BaseException,
        ) as exc:
            logger.exception("initiate_chat() failed")
            text = "n/a"
        return text

    def title(self, essay: str) -> str:
        clerk, grader = self._agents()
        try:
            return clerk.initiate_chat(grader, message="Title for: " + essay, max_turns=1).summary
        except (Exception,) as exc:  #! AGL301 safe-fix
            logger.exception("initiate_chat() failed")
            return ""
