"""Pupils and teachers, of classes with ways of their own."""

import autogen
import chainlit as cl


class Pupil(autogen.UserProxyAgent):
    def get_human_input(self, prompt: str) -> str:
        return cl.run_sync(cl.AskUserMessage(content=prompt).send())["output"]

    async def a_get_human_input(self, prompt: str) -> str:
        return (await cl.AskUserMessage(content=prompt).send())["output"]


def build() -> tuple[autogen.AssistantAgent, Pupil]:
    return autogen.AssistantAgent("teacher", llm_config=False), Pupil("pupil", code_execution_config=False)
