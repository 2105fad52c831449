"""AGL103 under pyautogen: group chats that have one transcript between them."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import pytest

from autogen_lint import Settings, check_source

# What its dependencies warn of on import is theirs.
pytestmark = [
    pytest.mark.filterwarnings("ignore::UserWarning"),
    pytest.mark.skipif(find_spec("autogen") is None, reason="pyautogen has no release for this Python"),
]

HEAD = """
import autogen


def worker(name):
    agent = autogen.ConversableAgent(name, llm_config=False, human_input_mode="NEVER")
    agent.register_reply([autogen.Agent, None], lambda recipient, **rest: (True, "done"))
    return agent


def user():
    return autogen.ConversableAgent(
        "user", llm_config=False, human_input_mode="NEVER", max_consecutive_auto_reply=0
    )


def group(messages):
    members = [worker("one"), worker("two")]
    return autogen.GroupChat(members, messages, max_round=3, speaker_selection_method="round_robin")

"""
ONE_CHAT = """
def main():
    chat = autogen.GroupChat(
        [worker("one"), worker("two")], [], max_round=3, speaker_selection_method="round_robin"
    )
    day = autogen.GroupChatManager(chat, name="day", llm_config=False)
    night = autogen.GroupChatManager(chat, name="night", llm_config=False)
    user().initiate_chat(day, message="first question", silent=True)
    user().initiate_chat(night, message="second question", silent=True)
    return day.groupchat.messages
"""
CHAT_EACH = """
def main():
    day = autogen.GroupChatManager(group([]), name="day", llm_config=False)
    night = autogen.GroupChatManager(group([]), name="night", llm_config=False)
    user().initiate_chat(day, message="first question", silent=True)
    user().initiate_chat(night, message="second question", silent=True)
    return day.groupchat.messages
"""
ONE_LIST = """
def main():
    messages = []
    first = autogen.GroupChat(
        [worker("one"), worker("two")], messages, max_round=3, speaker_selection_method="round_robin"
    )
    second = autogen.GroupChat(
        [worker("three"), worker("four")], messages, max_round=3, speaker_selection_method="round_robin"
    )
    user().initiate_chat(autogen.GroupChatManager(first, llm_config=False), message="first question", silent=True)
    user().initiate_chat(autogen.GroupChatManager(second, llm_config=False), message="second question", silent=True)
    return first.messages
"""


def transcript(program: str) -> list[str]:
    """What the first chat's transcript says after the second chat."""
    namespace: dict[str, Any] = {}
    exec(compile(HEAD + program, "program", "exec"), namespace)
    return [message["content"] for message in namespace["main"]()]


def is_flagged(program: str) -> bool:
    return bool(check_source(HEAD + program, "program.py", Settings(select=("AGL103",))))


def test_agl103_the_second_chat_wipes_the_transcript_of_the_first() -> None:
    for program in (ONE_CHAT, ONE_LIST):
        assert is_flagged(program)
        assert transcript(program) == ["second question", "done", "done"]


def test_agl103_group_chats_of_their_own_keep_theirs() -> None:
    assert not is_flagged(CHAT_EACH)
    assert transcript(CHAT_EACH) == ["first question", "done", "done"]


PAIRS = """
import asyncio


def build(name):
    agent = autogen.ConversableAgent(name, llm_config=False, human_input_mode="NEVER", max_consecutive_auto_reply=1)

    async def think(recipient, messages=None, sender=None, config=None):
        await asyncio.sleep(0.01)
        return True, "done"

    agent.register_reply([autogen.Agent, None], think, position=0, ignore_async_in_sync_chat=True)
    return agent


async def chats():
    asking, expert = build("user"), build("expert")
    return await asyncio.gather(
        *(
            {pair}.a_initiate_chat({partner}, message=f"question {{n}}", max_turns=1, silent=True)
            for n in range(5)
        )
    )


def main():
    return [len(chat.chat_history) for chat in asyncio.run(chats())]
"""


def test_agl103_chats_of_one_pair_at_once_have_one_history() -> None:
    one = PAIRS.format(pair="asking", partner="expert")
    each = PAIRS.format(pair="asking", partner='build(f"expert {n}")')
    assert is_flagged(one)
    assert not is_flagged(each)
    lengths = []
    for program in (one, each):
        namespace: dict[str, Any] = {}
        exec(compile(HEAD + program, "program", "exec"), namespace)
        lengths.append(namespace["main"]())
    assert lengths[0] != lengths[1] == [2] * 5
    assert min(lengths[0]) > 2
