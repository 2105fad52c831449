"""Method, attribute and subclass default, each of them with its guard."""
import os

from autogen import AssistantAgent, UserProxyAgent


def spoken_farewell(msg):
    text = msg.get("content")
    if text:
        return text.strip().lower().endswith("bye")
    return False


class QuietProxy(UserProxyAgent):
    def __init__(self, name, is_termination_msg=lambda m: "BYE" in (m.get("content") or ""), **kwargs):
        super().__init__(
            name,
            is_termination_msg=is_termination_msg,
            human_input_mode="NEVER",
            code_execution_config=False,
            **kwargs,
        )


class Hotline:
    def __init__(self, product: str):
        self.product = product
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.clerk = AssistantAgent("clerk", llm_config=llm_config, is_termination_msg=self._hung_up)
        self.caller = QuietProxy("caller", max_consecutive_auto_reply=4)
        self.caller._is_termination_msg = spoken_farewell

    def _hung_up(self, message):
        content = message.get("content")
        if content is None:
            return False
        return f"{self.product} solved" in content

    def call(self, problem: str):
        return self.caller.initiate_chat(self.clerk, message=problem)
