"""`messages` is declared in the class body but every instance gets its own list in `__init__`."""
import os

import autogen


class Negotiator:
    messages: list = []
    greeting = "Let us talk about the price."

    def __init__(self, item):
        self.item = item
        self.messages = [{"role": "system", "content": f"You sell: {item}. {self.greeting}"}]

    def _agent(self):
        return autogen.ConversableAgent(
            "seller",
            llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
            human_input_mode="NEVER",
        )

    def offer(self, amount):
        self.messages.append({"role": "user", "content": f"I offer {amount} for the {self.item}."})
        answer = self._agent().generate_reply(messages=self.messages)
        self.messages.append({"role": "assistant", "content": answer})
        return answer
