"""Requests around a chat, each with a timeout."""

from urllib.request import urlopen

import requests
from autogen import ConversableAgent


def answer(agent: ConversableAgent, number: int) -> str:
    question = requests.get(f"https://questions.example/{number}", timeout=10).text
    with urlopen("https://questions.example/rules", timeout=5) as page:
        rules = page.read().decode()
    messages = [{"role": "system", "content": rules}, {"role": "user", "content": question}]
    reply = agent.generate_reply(messages=messages)
    with requests.Session() as session:
        session.post(f"https://questions.example/{number}", data=str(reply), timeout=(3, 30))
    return str(reply)
