"""Lists that grow, of which a message only takes one element, or the length, or whether there is anything."""
import os

import autogen

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def ask(text):
    agent = autogen.AssistantAgent("agent", llm_config=LLM)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(agent, message=text, max_turns=1).summary


class Quiz:
    def __init__(self):
        self.questions = []
        self.answers = []

    def add(self, question):
        self.questions.append(question)

    def play(self, index):
        agent = autogen.AssistantAgent("agent", llm_config=LLM)
        user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        greeting = user.initiate_chat(agent, message="Go on." if self.answers else "Hello!", max_turns=1).summary
        counted = user.initiate_chat(agent, message=f"Question {len(self.questions)} of 10", max_turns=1).summary
        answer = user.initiate_chat(agent, message=self.questions[index], max_turns=1).summary
        self.answers.append(answer)
        return greeting, counted, answer
