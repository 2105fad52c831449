"""The fixes of AGL301, a broad `except` that hides a failure, under pyautogen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from real_chats import Model, ToolCall, before_and_after, saying

HIDDEN = """
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}


def ask(question):
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=0)
    try:
        result = user.initiate_chat(assistant, message=question)
    except Exception:
        return "Sorry, I do not know."
    return result.summary
"""


def failing(error: BaseException) -> Callable[[], Model]:
    """A model whose requests fail."""

    def model(messages: list[dict[str, Any]]) -> str:
        raise error

    return lambda: model


def ask(program: Any) -> Any:
    return program.ask("2 * 3?")


def test_agl301_a_failed_chat_gives_what_it_gave_and_is_in_the_log() -> None:
    failure = ConnectionError("no route to the model")
    before, after = before_and_after(HIDDEN, "AGL301", ask, failing(failure))
    assert after.result == before.result == "Sorry, I do not know."
    assert after.messages == before.messages
    assert before.logged == []
    [record] = after.logged
    assert (record.levelname, record.getMessage()) == ("ERROR", "initiate_chat() failed")
    assert record.exc_info is not None
    assert record.exc_info[1] is failure


def test_agl301_a_chat_that_works_is_the_same_and_logs_nothing() -> None:
    before, after = before_and_after(HIDDEN, "AGL301", ask, lambda: saying("6."))
    assert after.result == before.result == "6."
    assert after.messages == before.messages
    assert after.logged == before.logged == []


def test_agl301_a_handler_that_only_passes_logs_and_goes_on_as_before() -> None:
    program = HIDDEN.replace("    try:", "    result = None\n    try:")
    program = program.replace('return "Sorry, I do not know."', "pass").replace("result.summary", "result")
    before, after = before_and_after(program, "AGL301", ask, failing(TimeoutError()))
    assert (before.result, before.raised) == (after.result, after.raised) == (None, None)
    assert [len(each.logged) for each in (before, after)] == [0, 1]


def test_agl301_the_logger_that_the_module_has_is_the_one_that_hears_of_it() -> None:
    program = HIDDEN.replace("\nLLM", "\nimport logging\n\nlog = logging.getLogger(__name__ + '.desk')\nLLM", 1)
    _, after = before_and_after(program, "AGL301", ask, failing(TimeoutError()))
    assert [record.name for record in after.logged] == ["program.desk"]


TOOL = """
from autogen import AssistantAgent, UserProxyAgent, register_function

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}
STOCK = {"apples": "12"}


def stock(item: str) -> str:
    try:
        return STOCK[item]
    except Exception:
        return ""


def ask(item):
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=1)
    register_function(stock, caller=assistant, executor=user, description="How many there are of an item.")
    return user.initiate_chat(assistant, message=f"How many {item}?")
"""


def test_agl301_a_failed_tool_tells_the_model_what_it_told_and_is_in_the_log() -> None:
    before, after = before_and_after(
        TOOL,
        "AGL301",
        lambda program: program.ask("pears"),
        lambda: saying(ToolCall("stock", {"item": "pears"}), "None, it seems."),
    )
    assert after.messages == before.messages
    assert before.texts == ["How many pears?", "calls stock", "", "None, it seems."]
    assert before.logged == []
    [record] = after.logged
    assert record.getMessage() == "tool stock failed"
    assert record.exc_info is not None
    assert record.exc_info[0] is KeyError


def test_agl301_a_tool_that_works_is_the_same_and_logs_nothing() -> None:
    before, after = before_and_after(
        TOOL,
        "AGL301",
        lambda program: program.ask("apples"),
        lambda: saying(ToolCall("stock", {"item": "apples"}), "Twelve."),
    )
    assert after.messages == before.messages
    assert after.texts == ["How many apples?", "calls stock", "12", "Twelve."]
    assert after.logged == []


# A bare `except:`, which the unsafe fix narrows to `Exception`.

BARE = HIDDEN.replace("except Exception:", "except:")


def test_agl301_ctrl_c_gets_out_of_what_was_a_bare_except() -> None:
    before, after = before_and_after(BARE, "AGL301", ask, failing(KeyboardInterrupt()), unsafe=True)
    assert (before.result, before.raised) == ("Sorry, I do not know.", None)
    assert isinstance(after.raised, KeyboardInterrupt)
    assert after.logged == []


def test_agl301_a_failure_in_what_was_a_bare_except_is_logged_and_raised() -> None:
    failure = ConnectionError("no route to the model")
    before, after = before_and_after(BARE, "AGL301", ask, failing(failure), unsafe=True)
    assert (before.result, before.raised) == ("Sorry, I do not know.", None)
    assert after.raised is failure
    assert [record.getMessage() for record in after.logged] == ["initiate_chat() failed"]


def test_agl301_what_works_in_a_bare_except_works_as_before() -> None:
    before, after = before_and_after(BARE, "AGL301", ask, lambda: saying("6."), unsafe=True)
    assert after.result == before.result == "6."
    assert after.messages == before.messages


def test_agl301_a_task_that_is_cancelled_stops_where_a_bare_except_went_on() -> None:
    program = """
import asyncio
import logging

from autogen import AssistantAgent, UserProxyAgent

logger = logging.getLogger(__name__)


class Sleepy(AssistantAgent):
    async def a_generate_reply(self, *args, **kwargs):
        await asyncio.sleep(60)


async def ask(question):
    assistant = Sleepy("assistant", llm_config=False)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    try:
        return await user.a_initiate_chat(assistant, message=question)
    except:
        logger.warning("no answer")


async def stop():
    task = asyncio.create_task(ask("2 * 3?"))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait([task])
    return task.cancelled()


def main():
    return asyncio.run(stop())
"""
    before, after = before_and_after(program, "AGL301", lambda program: program.main(), unsafe=True)
    assert (before.result, after.result) == (False, True)
