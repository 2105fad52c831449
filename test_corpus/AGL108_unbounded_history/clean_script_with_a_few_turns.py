"""A script asks three questions of one conversation and ends."""
import os

from autogen import ConversableAgent

history = []


class Interview:
    def __init__(self, agent):
        self.agent = agent
        self.turns = []

    def ask(self, question):
        self.turns.append({"role": "user", "content": question})
        answer = self.agent.generate_reply(messages=self.turns)
        self.turns.append({"role": "assistant", "content": answer})
        return answer


def main():
    agent = ConversableAgent(
        "guest",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )
    interview = Interview(agent)
    for question in ("Who are you?", "What do you do?", "Why?"):
        history.append(interview.ask(question))


if __name__ == "__main__":
    main()
