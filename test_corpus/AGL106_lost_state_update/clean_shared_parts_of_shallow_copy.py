"""A shallow copy has its inner objects in common with the original: what is put into those is not lost."""
import copy

from autogen import ConversableAgent


def add_message(state: dict, message: dict) -> None:
    state = state.copy()
    state["messages"].append(message)


def add_vote(board: dict, name: str) -> None:
    board = dict(board)
    board["votes"][name] += 1


def remember(session, text: str) -> None:
    session = copy.copy(session)
    session.history.append(text)


def converse(agent: ConversableAgent, text: str) -> dict:
    state: dict = {"messages": []}
    add_message(state, {"role": "user", "content": text})
    add_message(state, {"role": "assistant", "content": agent.generate_reply(messages=state["messages"])})
    return state
