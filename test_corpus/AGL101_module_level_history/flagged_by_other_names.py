"""Lists of the module that functions change under other names; the messages are written as calls, or taken away."""
from autogen import AssistantAgent, UserProxyAgent

log = []  #! AGL101
turns = []  #! AGL101


class Desk:
    entries: list[dict] = []  #! AGL101

    def note(self, text: str) -> None:
        Desk.entries += [dict(role="user", content=text)]


def remember(text: str) -> None:
    entries = log
    entries.append(dict(role="user", content=text))


def undo() -> None:
    turns.pop()


def ask(user: UserProxyAgent, bot: AssistantAgent, text: str) -> str:
    turns.append(dict(role="user", content=text))
    recent: list[dict] = turns[-10:]
    reply = bot.generate_reply(messages=recent, sender=user)
    remember(str(reply))
    return str(reply)


def handle(request: dict, desk: Desk) -> None:
    desk.note(request["text"])
    if request.get("undo"):
        undo()
        log.clear()
