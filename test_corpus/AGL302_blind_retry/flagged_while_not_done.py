"""A `while` that goes on until the chat has worked: a flag, a result, a counter of attempts."""

import time

from autogen import ConversableAgent


def with_flag(agent: ConversableAgent, messages: list[dict]) -> str:
    done = False
    while not done:
        try:
            reply = agent.generate_reply(messages=messages)
            done = True
        except Exception as error:  #! AGL302
            print(error)
            time.sleep(5)
    return reply


def with_result(agent: ConversableAgent, messages: list[dict]) -> str:
    reply, tries = None, 0
    while reply is None and tries < 10:
        try:
            reply = agent.generate_reply(messages=messages)
        except Exception as error:  #! AGL302
            tries += 1
            print(f"failed {tries} times: {error}")
    return reply


def for_ever(agent: ConversableAgent, messages: list[dict]) -> str:
    while True:
        try:
            reply = agent.generate_reply(messages=messages)
        except BaseException as error:  #! AGL302
            print(error)
            continue
        if reply:
            return reply
