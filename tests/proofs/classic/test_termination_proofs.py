"""The fixes of the termination rules, AGL201 to AGL204, under pyautogen."""

from __future__ import annotations

from typing import Any

import pytest
from real_chats import Model, ToolCall, before_and_after, saying, watch

from autogen_lint.settings import Settings

# AGL201: `max_consecutive_auto_reply=None`.

NO_LIMIT = """
from autogen import AssistantAgent, UserProxyAgent

assistant = AssistantAgent(
    "assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None}, max_consecutive_auto_reply=None
)
user = UserProxyAgent(
    "user",
    human_input_mode="NEVER",
    code_execution_config=False,
    max_consecutive_auto_reply=None,
    default_auto_reply="Go on.",
)


def main():
    return user.initiate_chat(assistant, message="Tell me a story.")
"""


def main(program: Any) -> Any:
    return program.main()


def test_agl201_a_stated_100_is_the_chat_that_none_was() -> None:
    before, after = before_and_after(NO_LIMIT, "AGL201", main, lambda: saying("Once upon", "a time"))
    assert after.messages == before.messages
    assert after.texts[:4] == ["Tell me a story.", "Once upon", "Go on.", "a time"]
    assert len(after.messages) == 201
    # Later releases number their chats at random.
    assert (after.result.summary, after.result.chat_history) == (before.result.summary, before.result.chat_history)


def test_agl201_a_class_keeps_the_limit_of_its_own() -> None:
    program = """
from autogen import AssistantAgent, ConversableAgent


class Patient(ConversableAgent):
    MAX_CONSECUTIVE_AUTO_REPLY = 4


assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
user = Patient("user", human_input_mode="NEVER", max_consecutive_auto_reply=None, default_auto_reply="Go on.")


def main():
    return user.initiate_chat(assistant, message="Tell me a story.")
"""
    before, after = before_and_after(program, "AGL201", main)
    assert after.messages == before.messages
    assert after.texts.count("Go on.") == 4


def test_agl201_a_group_chat_manager_that_said_none_keeps_its_100() -> None:
    program = """
from autogen import ConversableAgent, GroupChat, GroupChatManager

writers = [
    ConversableAgent(name, llm_config=False, human_input_mode="NEVER", default_auto_reply=f"{name} writes.")
    for name in ("ann", "bob")
]
group = GroupChat(writers, messages=[], speaker_selection_method="round_robin", max_round=6)
manager = GroupChatManager(group, llm_config=False, max_consecutive_auto_reply=None)


def main():
    writers[0].initiate_chat(manager, message="Write.")
    return manager.max_consecutive_auto_reply()
"""
    before, after = before_and_after(program, "AGL201", main)
    assert after.messages == before.messages
    assert after.result == before.result == 100


@pytest.mark.parametrize("limit", ["0", "1", "2", "100", "None"])
def test_agl201_no_limit_of_a_manager_changes_a_group_chat(limit: str) -> None:
    program = f"""
from autogen import ConversableAgent, GroupChat, GroupChatManager

writers = [
    ConversableAgent(name, llm_config=False, human_input_mode="NEVER", default_auto_reply=f"{{name}} writes.")
    for name in ("ann", "bob")
]
group = GroupChat(writers, messages=[], speaker_selection_method="round_robin", max_round=6)
manager = GroupChatManager(group, llm_config=False, max_consecutive_auto_reply={limit})


def main():
    writers[0].initiate_chat(manager, message="Write.")
    return len(group.messages)
"""
    assert watch(program, main, saying("unused")).result == 6


def test_agl201_a_limit_of_the_project_is_what_the_chat_keeps_to() -> None:
    settings = Settings(select=("AGL201",), auto_reply_limit=5)
    before, after = before_and_after(NO_LIMIT, "AGL201", main, settings=settings)
    assert len(after.messages) == 11
    assert after.messages == before.messages[:11]


def test_agl201_a_limit_out_of_reach_ends_in_recursion_error_and_10_in_an_answer() -> None:
    program = NO_LIMIT.replace("=None", '=float("inf")')
    before, after = before_and_after(program, "AGL201", main, unsafe=True)
    assert isinstance(before.raised, RecursionError)
    assert after.raised is None
    assert len(after.messages) == 21
    assert after.messages == before.messages[:21]


UPDATED_TO_NONE = """
from autogen import AssistantAgent, UserProxyAgent

assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, default_auto_reply="Go on.")
user.update_max_consecutive_auto_reply(None)


def main():
    return user.initiate_chat(assistant, message="Tell me a story.")
"""


def test_agl201_updating_the_limit_to_none_makes_the_next_reply_raise_type_error() -> None:
    """Unlike in the constructor, `None` is stored, and a number of replies is compared to it."""
    before, after = before_and_after(UPDATED_TO_NONE, "AGL201", main, unsafe=True)
    assert isinstance(before.raised, TypeError)
    assert before.texts == ["Tell me a story.", "Fine."]
    assert after.raised is None
    assert after.texts.count("Go on.") == 10


def test_agl201_updating_the_limit_for_one_partner_to_none_raises_as_well() -> None:
    program = UPDATED_TO_NONE.replace("(None)", "(None, assistant)")
    before, after = before_and_after(program, "AGL201", main, unsafe=True)
    assert isinstance(before.raised, TypeError)
    assert after.raised is None


# AGL202: `human_input_mode="ALWAYS"`. There is nobody at the console here.

ALWAYS_ASKING = """
from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()


@app.post("/ask")
def ask(question: str):
    assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
    user = UserProxyAgent(
        "user",
        human_input_mode="ALWAYS",
        code_execution_config=False,
        is_termination_msg=lambda message: (message.get("content") or "").endswith("TERMINATE"),
    )
    return user.initiate_chat(assistant, message=question).summary
"""


def test_agl202_never_ends_the_chat_that_had_nobody_to_ask() -> None:
    before, after = before_and_after(
        ALWAYS_ASKING, "AGL202", lambda program: program.ask("2 * 3?"), lambda: saying("6. TERMINATE"), unsafe=True
    )
    assert isinstance(before.raised, EOFError)
    assert after.raised is None
    assert after.texts == before.texts == ["2 * 3?", "6. TERMINATE"]
    assert after.result == "6. "


# AGL204: termination checks that fail on `content=None`.

TOOL_CHAT = """
from autogen import AssistantAgent, UserProxyAgent, register_function

LLM = {{"config_list": [{{"model": "gpt-4o"}}], "cache_seed": None}}


def is_done(message):
    return message["content"].rstrip().endswith("TERMINATE")


def add(a: int, b: int) -> int:
    return a + b


def build_agents():
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg={check},
    )
    register_function(add, caller=assistant, executor=user, description="Add two numbers.")
    return assistant, user


def main(question):
    assistant, user = build_agents()
    return user.initiate_chat(assistant, message=question)
"""

CHECKS = {
    "subscript": 'lambda m: m["content"].endswith("TERMINATE")',
    "get": 'lambda m: "TERMINATE" in m.get("content")',
    "get with a default": 'lambda m: m.get("content", "").rstrip().endswith("TERMINATE")',
    "search": 'lambda m: "TERMINATE" in m["content"]',
    "search with a default": 'lambda m: "TERMINATE" in m.get("content", "")',
    "comparison of a method's result": 'lambda m: m["content"].strip() == "TERMINATE"',
    "function": "is_done",
}


def adding() -> Model:
    return saying(ToolCall("add", {"a": 1, "b": 2}), "That is 3.", "TERMINATE")


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_agl204_the_guard_lets_a_chat_with_a_tool_call_end_normally(check: str) -> None:
    program = TOOL_CHAT.format(check=check)
    before, after = before_and_after(program, "AGL204", lambda program: program.main("1 + 2?"), adding)
    assert isinstance(before.raised, AttributeError | TypeError)
    assert before.texts == ["1 + 2?", "calls add"]
    assert after.raised is None
    assert after.texts == ["1 + 2?", "calls add", "3", "That is 3.", "", "TERMINATE"]


def test_agl204_without_a_tool_call_the_chat_is_the_same() -> None:
    program = TOOL_CHAT.format(check="is_done")
    before, after = before_and_after(
        program, "AGL204", lambda program: program.main("1 + 2?"), lambda: saying("Let me see.", "TERMINATE", "Bye.")
    )
    assert before.raised is None
    assert after.messages == before.messages
    assert after.texts[-1] == "TERMINATE"


TEXTS = ["", "TERMINATE", " TERMINATE\n", "done TERMINATE", "TERMINATE it", "terminate", "Not yet."]
NO_TEXTS = [None, [], ["TERMINATE"], [{"type": "text", "text": "TERMINATE"}], {}, {"TERMINATE": 1}, 0, 5]


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_agl204_every_message_that_did_not_raise_is_decided_on_as_before(check: str) -> None:
    """Every text, and also what is no text at all, a list of parts, say, where the check could take it."""
    messages: list[dict[str, Any]] = [{"content": content} for content in (*TEXTS, *NO_TEXTS)]

    def decisions(program: Any) -> list[bool | type[Exception]]:
        _, user = program.build_agents()
        found: list[bool | type[Exception]] = []
        for message in (*messages, {}):
            try:
                found.append(user._is_termination_msg(message))
            except Exception as error:
                found.append(type(error))
        return found

    before, after = before_and_after(TOOL_CHAT.format(check=check), "AGL204", decisions)
    of_texts = after.result[: len(TEXTS)]
    assert of_texts == before.result[: len(TEXTS)]
    assert set(of_texts) == {True, False}
    assert all(was is now for was, now in zip(before.result, after.result, strict=True) if isinstance(was, bool))
