"""What the message and tool rules AGL501, AGL505, AGL508 and AGL509 claim of classic AutoGen, under pyautogen."""

from __future__ import annotations

import re
from typing import Any

import pytest
from real_chats import Model, saying, under, watch

from autogen_lint import Settings, check_source


def main(program: Any) -> Any:
    return program.main()


def reported(program: str, code: str) -> int:
    """How often the rule `code` speaks up about `program`."""
    return len(check_source(program, "program.py", Settings(select=(code,))))


# AGL501: messages that are refused.

OPENING = """
from autogen import AssistantAgent, UserProxyAgent

assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=0)


def main():
    return user.initiate_chat(assistant, message=MESSAGE).summary
"""


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ('{"role": "user", "text": "Hello"}', ValueError),
        ('{"role": "user", "content": None}', ValueError),
        ('["Hello"]', ValueError),
        # A TypeError in pyautogen 0.2.35, pydantic's ValueError later on.
        ('{"content": {"text": "Hello"}}', (TypeError, ValueError)),
        ('{"content": 5}', TypeError),
        ("5", TypeError),
    ],
)
def test_agl501_a_malformed_first_message_ends_the_chat_before_the_model_is_asked(
    message: str, error: type | tuple[type, ...]
) -> None:
    program = OPENING.replace("MESSAGE", message)
    outcome = watch(program, main, saying("Hi."))
    assert reported(program, "AGL501") == 1
    assert isinstance(outcome.raised, error)
    assert "Hi." not in outcome.texts


@pytest.mark.parametrize("message", ['"Hello"', '{"role": "user", "content": "Hello"}', '{"content": ""}'])
def test_agl501_a_well_formed_one_is_answered(message: str) -> None:
    program = OPENING.replace("MESSAGE", message)
    outcome = watch(program, main, saying("Hi."))
    assert reported(program, "AGL501") == 0
    assert outcome.result == "Hi."


REPLY = """
from autogen import ConversableAgent

bot = ConversableAgent("bot", llm_config=False, human_input_mode="NEVER", default_auto_reply="Fine.")


def main():
    return bot.generate_reply(messages=MESSAGES)
"""


@pytest.mark.parametrize(
    ("messages", "error"),
    [
        ('"Hello"', AttributeError),
        ('["Hello"]', AttributeError),
        ('{"role": "user", "content": "Hello"}', KeyError),
        ('[{"role": "user", "content": 5}]', TypeError),
    ],
)
def test_agl501_generate_reply_takes_a_list_of_messages(messages: str, error: type) -> None:
    program = REPLY.replace("MESSAGES", messages)
    assert reported(program, "AGL501") == 1
    assert isinstance(watch(program, main, saying("Hi.")).raised, error)
    good = REPLY.replace("MESSAGES", '[{"role": "user", "content": "Hello"}]')
    assert reported(good, "AGL501") == 0
    assert watch(good, main, saying("Hi.")).result == "Fine."


GROUP = """
from autogen import ConversableAgent, GroupChat, GroupChatManager

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}


def main():
    one = ConversableAgent("FIRST", llm_config=False, human_input_mode="NEVER", default_auto_reply="first speaks")
    two = ConversableAgent("SECOND", llm_config=False, human_input_mode="NEVER", default_auto_reply="second speaks")
    cid = ConversableAgent("cid", llm_config=False, human_input_mode="NEVER", default_auto_reply="third speaks")
    group = GroupChat([one, two, cid], messages=HISTORY, max_round=5, speaker_selection_method="METHOD")
    manager = GroupChatManager(group, llm_config=LLM, human_input_mode="NEVER")
    cid.initiate_chat(manager, message="Begin.")
    return [message["content"] for message in group.messages]
"""


def group(first: str = "ann", second: str = "bob", method: str = "round_robin", history: str = "[]") -> str:
    program = GROUP.replace("FIRST", first).replace("SECOND", second)
    return program.replace("METHOD", method).replace("HISTORY", history)


def test_agl501_a_group_chat_with_a_text_for_history_is_built_and_fails_in_its_first_round() -> None:
    program = group(history='"Welcome."')
    outcome = watch(program, main, saying("Hi."))
    assert reported(program, "AGL501") == 1
    assert isinstance(outcome.raised, AttributeError)


# AGL505: parameters without annotation.

TOOL = """
from autogen import AssistantAgent, UserProxyAgent, register_function

assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


def double(PARAMETER):
    return 2 * number


def main():
    register_function(double, caller=assistant, executor=user, name="double", description="Double a number")
    return "double" in user.function_map
"""


def test_agl505_registering_a_tool_without_annotation_is_a_type_error() -> None:
    program = TOOL.replace("PARAMETER", "number")
    outcome = watch(program, main, saying("Hi."))
    assert reported(program, "AGL505") == 1
    assert isinstance(outcome.raised, TypeError)
    assert "must be annotated" in str(outcome.raised)


@pytest.mark.parametrize("parameter", ["number: int", "number=4"])
def test_agl505_an_annotation_or_a_default_is_enough(parameter: str) -> None:
    program = TOOL.replace("PARAMETER", parameter)
    assert reported(program, "AGL505") == 0
    assert watch(program, main, saying("Hi.")).result is True


def test_agl505_what_only_executes_reads_no_annotations() -> None:
    program = TOOL.replace("PARAMETER", "number").replace(
        'register_function(double, caller=assistant, executor=user, name="double", description="Double a number")',
        'user.register_for_execution(name="double")(double)',
    )
    assert reported(program, "AGL505") == 0
    assert watch(program, main, saying("Hi.")).result is True


# AGL508: names that OpenAI's API refuses.

NAMED = """
from autogen import AssistantAgent, UserProxyAgent

assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
user = UserProxyAgent(NAME, human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=0)


def main():
    return user.initiate_chat(assistant, message="Hello").summary
"""


def strict_about_names(answer: str) -> Model:
    """A model that checks the names of a request as OpenAI's API does."""

    def reply(messages: list[dict[str, Any]]) -> str:
        for message in messages:
            if not re.fullmatch(r"[^\s<|\\/>]+", message.get("name", "none")):
                raise ValueError("string does not match pattern")
        return answer

    return reply


@pytest.mark.parametrize("name", ["User Proxy", "user/proxy", "<user>", "user|proxy"])
def test_agl508_the_name_is_part_of_the_request(name: str) -> None:
    program = NAMED.replace("NAME", repr(name))
    outcome = watch(program, main, strict_about_names("Hi."))
    assert reported(program, "AGL508") == 1
    assert "does not match pattern" in str(outcome.raised)


@pytest.mark.parametrize("name", ["User_Proxy", "user-proxy", "user.proxy", "Üser"])
def test_agl508_other_names_pass(name: str) -> None:
    program = NAMED.replace("NAME", repr(name))
    assert reported(program, "AGL508") == 0
    assert watch(program, main, strict_about_names("Hi.")).result == "Hi."


@pytest.mark.parametrize(("rounds", "refused"), [(0, False), (1, True)])
def test_agl508_who_answers_is_named_from_the_second_request_on(rounds: int, refused: bool) -> None:
    program = NAMED.replace("NAME", '"user"').replace('"assistant", llm', '"my/assistant", llm')
    program = program.replace("max_consecutive_auto_reply=0", f"max_consecutive_auto_reply={rounds}")
    outcome = watch(program, main, strict_about_names("Hi."))
    assert reported(program, "AGL508") == 1
    assert (outcome.raised is not None) == refused


@under("ag2", "autogen")
def test_agl508_later_releases_refuse_whitespace_when_an_agent_with_a_model_is_built() -> None:
    program = NAMED.replace("NAME", '"user"').replace('"assistant", llm', '"My Assistant", llm')
    outcome = watch(program, main, saying("Hi."))
    assert reported(program, "AGL508") == 1
    assert isinstance(outcome.raised, ValueError)
    assert outcome.messages == []


def test_agl508_in_a_group_chat_the_others_requests_carry_the_name() -> None:
    program = group("ann", "Bob B.", "auto")
    outcome = watch(program, main, strict_about_names("Bob B."))
    assert reported(program, "AGL508") == 1
    assert "does not match pattern" in str(outcome.raised)
    good = watch(group("ann", "Bob_B.", "auto"), main, strict_about_names("Bob_B."))
    assert "second speaks" in good.result


# AGL509: two members of one name.


@pytest.mark.parametrize("method", ["round_robin", "auto"])
@under("autogen")
def test_agl509_autogen_0_14_refuses_the_group(method: str) -> None:
    program = group("twin", "twin", method)
    outcome = watch(program, main, saying("twin"))
    assert reported(program, "AGL509") == 1
    assert isinstance(outcome.raised, ValueError)
    assert "must have unique names" in str(outcome.raised)


@under("pyautogen", "ag2")
def test_agl509_in_turn_the_member_behind_the_second_of_a_name_never_speaks() -> None:
    program = group("twin", "twin")
    outcome = watch(program, main, saying("Hi."))
    assert reported(program, "AGL509") == 1
    assert outcome.result == ["Begin.", "first speaks", "second speaks", "second speaks", "second speaks"]


def test_agl509_in_turn_members_with_names_of_their_own_all_speak() -> None:
    program = group("ann", "bob")
    outcome = watch(program, main, saying("Hi."))
    assert reported(program, "AGL509") == 0
    assert outcome.result == ["Begin.", "first speaks", "second speaks", "third speaks", "first speaks"]


@under("pyautogen", "ag2")
def test_agl509_chosen_by_the_model_the_second_of_a_name_never_speaks() -> None:
    program = group("twin", "twin", "auto")
    outcome = watch(program, main, saying("twin"))
    assert reported(program, "AGL509") == 1
    assert "first speaks" in outcome.result
    assert "second speaks" not in outcome.result


def test_agl509_chosen_by_the_model_a_second_with_a_name_of_its_own_speaks() -> None:
    program = group("twin", "bob", "auto")
    outcome = watch(program, main, saying("bob"))
    assert reported(program, "AGL509") == 0
    assert "second speaks" in outcome.result
