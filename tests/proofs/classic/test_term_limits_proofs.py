"""What AGL205 and AGL206 say about limits that nobody stated, under pyautogen."""

from __future__ import annotations

from typing import Any

import pytest
from real_chats import before_and_after, saying, watch

from autogen_lint import Settings, check_source

CHAT = """
from autogen import AssistantAgent, UserProxyAgent

assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, default_auto_reply="Go on.")


def main():
    return user.initiate_chat(assistant, message="Tell me a story."BOUND)
"""
GROUP = """
from autogen import ConversableAgent, GroupChat, GroupChatManager

writers = [
    ConversableAgent(name, llm_config=False, human_input_mode="NEVER", default_auto_reply=f"{name} writes.")
    for name in ("ann", "bob")
]
group = GroupChat(agents=writers, messages=[], speaker_selection_method="round_robin"BOUND)
manager = GroupChatManager(group, llm_config=False)


def main():
    writers[0].initiate_chat(manager, message="Write.")
    return [message["content"] for message in group.messages]
"""


def main(program: Any) -> Any:
    return program.main()


def codes(program: str) -> set[str]:
    return {finding.code for finding in check_source(program, "app.py", Settings(select=("AGL205", "AGL206")))}


def test_agl205_two_agents_stop_at_a_hundred_replies_each() -> None:
    program = CHAT.replace("BOUND", "")
    assert codes(program) == {"AGL205"}
    assert len(watch(program, main, saying("Once upon a time. TERMINATE")).messages) == 201


def test_agl205_max_turns_ends_the_chat() -> None:
    program = CHAT.replace("BOUND", ", max_turns=3")
    assert codes(program) == set()
    assert len(watch(program, main, saying("Once upon a time. TERMINATE")).messages) == 6


def test_agl206_the_default_is_ten_messages_and_the_fix_changes_nothing() -> None:
    program = GROUP.replace("BOUND", "")
    assert codes(program) == {"AGL206"}
    before, after = before_and_after(program, "AGL206", main)
    assert len(before.result) == 10
    assert after.result == before.result


def test_agl206_a_large_number_is_not_what_ends_the_chat() -> None:
    program = GROUP.replace("BOUND", ", max_round=500")
    assert codes(program) == {"AGL206"}
    assert len(watch(program, main, saying("never asked")).result) == 201


@pytest.mark.parametrize("bound", ["None", "float('inf')"])
def test_agl206_no_number_is_no_bound_but_an_error(bound: str) -> None:
    program = GROUP.replace("BOUND", f", max_round={bound}")
    assert codes(program) == {"AGL206"}
    assert isinstance(watch(program, main, saying("never asked")).raised, TypeError)
