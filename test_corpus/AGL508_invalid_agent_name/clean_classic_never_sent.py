"""Names that no chat request carries: of an assistant in OpenAI's Assistants API, of an agent that never asks a model."""
import os

from autogen import Agent, AssistantAgent, UserProxyAgent
from autogen.agentchat.contrib.gpt_assistant_agent import GPTAssistantAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Painter(AssistantAgent):
    def __init__(self, name: str, draw, **kwargs) -> None:
        super().__init__(name, **kwargs)
        self._draw = draw
        self.register_reply([Agent, None], reply_func=Painter._paint, position=0)

    def _paint(self, messages=None, sender=None, config=None):
        return True, self._draw(messages[-1]["content"])


def paint(draw, wish: str):
    painter = Painter("Picture Painter!", draw, llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(painter, message=wish, max_turns=1).summary


def analyst():
    return GPTAssistantAgent("Market Analyst", instructions="Analyse markets.", llm_config=llm_config)
