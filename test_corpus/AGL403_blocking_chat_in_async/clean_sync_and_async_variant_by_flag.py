"""Nested chat helper that picks its sync or its async variant before it wraps it."""
import os

from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Reviewed(ConversableAgent):
    def _ask_reviewer(self, text):
        reviewer = ConversableAgent("reviewer", llm_config=LLM, human_input_mode="NEVER")
        return self.initiate_chat(reviewer, message=text, max_turns=1).summary

    async def _a_ask_reviewer(self, text):
        reviewer = ConversableAgent("reviewer", llm_config=LLM, human_input_mode="NEVER")
        return (await self.a_initiate_chat(reviewer, message=text, max_turns=1)).summary

    def add_review(self, use_async):
        ask = self._ask_reviewer
        if use_async:
            ask = self._a_ask_reviewer

            async def reply(recipient, messages=None, sender=None, config=None):
                return True, await ask(messages[-1].get("content") or "")

        else:

            def reply(recipient, messages=None, sender=None, config=None):
                return True, ask(messages[-1].get("content") or "")

        self.register_reply([ConversableAgent, None], reply)
