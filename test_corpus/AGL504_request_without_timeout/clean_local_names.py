"""`requests` and `urlopen` are the program's own here."""

from dataclasses import dataclass, field

from autogen import ConversableAgent


@dataclass
class Requests:
    waiting: list[str] = field(default_factory=list)

    def get(self, name: str) -> str:
        return next(each for each in self.waiting if name in each)


def urlopen(text: str) -> str:
    return text.upper()


def work(agent: ConversableAgent, requests: Requests) -> str:
    task = requests.get("urgent")
    reply = agent.generate_reply(messages=[{"role": "user", "content": urlopen(task)}])
    return str(reply)
