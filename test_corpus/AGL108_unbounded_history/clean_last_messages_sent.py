"""What is sent, or what is kept, is the end of the history."""
import os

from autogen import AssistantAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


class SendsTheEnd:
    def __init__(self):
        self.history = []

    def ask(self, question):
        self.history.append({"role": "user", "content": question})
        answer = AssistantAgent("a", llm_config=LLM).generate_reply(messages=self.history[-12:])
        self.history.append({"role": "assistant", "content": answer})
        return answer


class KeepsTheEnd:
    def __init__(self):
        self.history = []

    def ask(self, question):
        self.history.append({"role": "user", "content": question})
        answer = AssistantAgent("a", llm_config=LLM).generate_reply(messages=self.history)
        self.history.append({"role": "assistant", "content": answer})
        self.history = self.history[-12:]
        return answer


class DropsTheOldest:
    LIMIT = 30

    def __init__(self):
        self.history = []

    def ask(self, question):
        self.history.append({"role": "user", "content": question})
        while len(self.history) > self.LIMIT:
            self.history.pop(0)
        answer = AssistantAgent("a", llm_config=LLM).generate_reply(messages=self.history)
        self.history.append({"role": "assistant", "content": answer})
        return answer
