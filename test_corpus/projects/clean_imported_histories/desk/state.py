"""What the desk keeps: entries for each session, what is only read, and a class whose objects are built for each use."""

from dataclasses import dataclass, field

histories = {}
greeting = [{"role": "system", "content": "You are polite."}]
history = []
errors = []


class Memory:
    def __init__(self) -> None:
        self.turns = []


@dataclass
class Session:
    messages: list = field(default_factory=list)


class Log:
    def __init__(self) -> None:
        self.entries = []


log = Log()
