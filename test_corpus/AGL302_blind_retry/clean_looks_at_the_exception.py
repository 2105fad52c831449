"""The handler looks at what went wrong before it goes on."""

import time

from autogen import ConversableAgent


def is_transient(error: Exception) -> bool:
    return getattr(error, "status_code", 500) in (408, 429, 500, 502, 503)


def by_function(agent: ConversableAgent, messages: list[dict]) -> object:
    for attempt in range(3):
        try:
            return agent.generate_reply(messages=messages)
        except Exception as error:
            if not is_transient(error):
                raise
            time.sleep(attempt)
    return None


def by_text(agent: ConversableAgent, messages: list[dict]) -> object:
    while True:
        try:
            return agent.generate_reply(messages=messages)
        except Exception as error:
            if "rate limit" in str(error).lower():
                time.sleep(20)
                continue
            raise


def by_class(agent: ConversableAgent, messages: list[dict]) -> object:
    for _ in range(3):
        try:
            return agent.generate_reply(messages=messages)
        except (TypeError, ValueError, KeyError):
            raise
        except Exception as error:
            print(error)
    return None
