"""The same by attribute: it fails in the moment in which something else has gone wrong."""

import autogen


class Desk:
    def __init__(self, llm_config: dict) -> None:
        self.agent = autogen.AssistantAgent("desk", llm_config=llm_config)

    def ask(self, text: str):
        try:
            return self.agent.generate_reply(messages=[{"role": "user", "content": text}])
        except autogen.InvalidChatHistoryError as error:  #! AGL607
            raise RuntimeError("damaged") from error

    def ask_again(self, text: str):
        try:
            return self.agent.generate_reply(messages=[{"role": "user", "content": text}])
        except autogen.exceptions.ChatError as error:  #! AGL607
            raise RuntimeError("damaged") from error
