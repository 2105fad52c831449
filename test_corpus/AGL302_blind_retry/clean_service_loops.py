"""Loops that go on whether the chat works or not: the next round is the next visit, not another attempt."""

import time

from autogen import ConversableAgent


def poll(agent: ConversableAgent, messages: list[dict], is_open) -> None:
    while is_open():
        try:
            reply = agent.generate_reply(messages=messages)
            print(reply)
        except Exception as error:
            print("no answer:", error)
        time.sleep(60)


def visit(agent: ConversableAgent, messages: list[dict], visits: int) -> list[str]:
    answers = []
    while len(answers) < visits:
        time.sleep(5)
        try:
            print(agent.generate_reply(messages=messages))
        except Exception as error:
            print("no answer:", error)
        else:
            print("fine")
        answers.append(time.ctime())
    return answers


def until_goodbye(agent: ConversableAgent, messages: list[dict]) -> None:
    reply = ""
    while True:
        if "goodbye" in reply.lower():
            break
        try:
            reply = str(agent.generate_reply(messages=messages))
        except Exception as error:
            print("no answer:", error)
