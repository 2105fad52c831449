"""A class with a history and one module-level instance, used by a command line program only."""
import os
import sys

from autogen import AssistantAgent


class Interview:
    questions_asked = 0

    def __init__(self):
        self.history = []
        self.agent = AssistantAgent(
            "interviewer",
            llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )

    def step(self, answer):
        self.history.append({"role": "user", "content": answer})
        question = self.agent.generate_reply(messages=self.history)
        self.history.append({"role": "assistant", "content": question})
        return question


interview = Interview()


def run(rounds):
    answer = "I am ready."
    for _ in range(rounds):
        print(interview.step(answer))
        answer = sys.stdin.readline().strip()


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
