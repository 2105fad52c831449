"""Lesson generator: a public method shields its callers from the private one that chats."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


class LessonGenerator:
    def __init__(self, subject: str):
        self.subject = subject

    def _chat(self, prompt: str) -> str:
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        teacher = AssistantAgent("teacher", system_message=f"You teach {self.subject}.", llm_config=llm_config)
        school = UserProxyAgent("school", human_input_mode="NEVER", code_execution_config=False)
        return school.initiate_chat(teacher, message=prompt, max_turns=1).summary

    async def _a_chat(self, prompt: str) -> str:
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        teacher = AssistantAgent("teacher", system_message=f"You teach {self.subject}.", llm_config=llm_config)
        school = UserProxyAgent("school", human_input_mode="NEVER", code_execution_config=False)
        return (await school.a_initiate_chat(teacher, message=prompt, max_turns=1)).summary

    def lesson(self, topic: str) -> str:
        try:
            return self._chat(f"A lesson about {topic}")
        except Exception:  #! AGL301 safe-fix
            logger.exception("the chat in _chat() failed")
            return ""

    async def exercises(self, topic: str):
        try:
            text = await self._a_chat(f"Five exercises about {topic}")
        except Exception:  #! AGL301 safe-fix
            logger.exception("the chat in _a_chat() failed")
            text = None
        return text
