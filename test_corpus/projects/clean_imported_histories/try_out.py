"""A script has its history to itself."""

from desk import state
from desk.people import build_clerk


def main() -> None:
    state.history.append({"role": "user", "content": input("> ")})
    build_clerk().generate_reply(messages=state.history)


main()
