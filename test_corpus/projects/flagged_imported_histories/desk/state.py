"""What the desk remembers. Nothing here says what it is for."""

history = []
notes = []
recent = []


def remember(role: str, content: str) -> None:
    notes.append({"role": role, "content": content})


class Memory:
    turns = []


class Log:
    def __init__(self) -> None:
        self.messages = []


log = Log()
