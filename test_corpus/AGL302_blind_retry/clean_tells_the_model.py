"""Not the same question again: the failure becomes part of the conversation, or the question is another one."""

import json

from autogen import ConversableAgent


def as_json(agent: ConversableAgent, question: str) -> dict:
    messages = [{"role": "user", "content": question}]
    for _ in range(3):
        try:
            return json.loads(str(agent.generate_reply(messages=messages)))
        except Exception as error:
            messages.append({"role": "user", "content": f"That failed with {error}. Answer in JSON only."})
    return {}


def shorter_and_shorter(agent: ConversableAgent, text: str) -> str:
    while text:
        try:
            return str(agent.generate_reply(messages=[{"role": "user", "content": text}]))
        except Exception as error:
            print(error)
            text = text[: len(text) // 2]
    return ""
