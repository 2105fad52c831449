"""`requests` is a list of wishes here, and `get` and `post` belong to other objects."""

import queue

import aiohttp
from autogen import ConversableAgent, register_function

inbox: "queue.Queue[str]" = queue.Queue()


class Board:
    def __init__(self) -> None:
        self.notes: dict[str, str] = {}

    def get(self, name: str) -> str:
        return self.notes[name]

    def post(self, name: str, text: str) -> None:
        self.notes[name] = text


board = Board()


def wishes(requests: list[str]) -> str:
    """Take down what somebody wishes for."""
    for index, request in enumerate(requests):
        board.post(str(index), request)
    requests.append("more time")
    return ", ".join(board.get(str(index)) for index in range(len(board.notes)))


def next_letter() -> str:
    """The next letter in the inbox."""
    return inbox.get()


async def page(url: str) -> str:
    """aiohttp gives up after five minutes."""
    async with aiohttp.ClientSession() as session, session.get(url) as reply:
        return await reply.text()


def register(caller: ConversableAgent, executor: ConversableAgent) -> None:
    for tool in (wishes, next_letter, page):
        register_function(tool, caller=caller, executor=executor, description=tool.__doc__)
