"""Collects what failed, on a list, a queue, a future or an attribute, for somebody else to read."""
import os
import queue

import autogen


class Crew:
    def __init__(self):
        self.last_error = None
        self.events = queue.Queue()

    def _pair(self):
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        return (
            autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False),
            autogen.AssistantAgent("bot", llm_config=llm_config),
        )

    def ask_all(self, questions):
        answers, errors = [], []
        for question in questions:
            user, bot = self._pair()
            try:
                answers.append(user.initiate_chat(bot, message=question, max_turns=1).summary)
            except Exception as exc:
                errors.append((question, exc))
        return answers, errors

    def ask(self, question):
        user, bot = self._pair()
        try:
            return user.initiate_chat(bot, message=question, max_turns=1).summary
        except Exception as exc:
            self.last_error = exc
            return None

    def ask_into(self, question, future):
        user, bot = self._pair()
        try:
            future.set_result(user.initiate_chat(bot, message=question, max_turns=1).summary)
        except BaseException as exc:
            future.set_exception(exc)

    def ask_streaming(self, question):
        user, bot = self._pair()
        try:
            self.events.put(("answer", user.initiate_chat(bot, message=question, max_turns=1).summary))
        except Exception:
            self.events.put(("error", None))
