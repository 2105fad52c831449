"""Whether an agent that asks a human asks at the console."""

from __future__ import annotations

import libcst as cst
import pytest
from small_programs import Program

from autogen_lint.semantics.human_input import asks_elsewhere

MODULE = """
from autogen import AssistantAgent, UserProxyAgent

class Web(UserProxyAgent):
    def get_human_input(self, prompt): ...

class AsyncWeb(UserProxyAgent):
    async def a_get_human_input(self, prompt): ...

user = {cls}("user")
other = UserProxyAgent("other")
bot = AssistantAgent("bot")
"""


def elsewhere(code: str, cls: str = "UserProxyAgent") -> bool:
    program = Program(MODULE.replace("{cls}", cls) + code)
    calls = program.model.walk.module_scope.own(cst.Call)
    (user,) = (
        each for each in map(program.model.construction, calls) if each and program.text(each.call) == f'{cls}("user")'
    )
    return asks_elsewhere(user, program.model)


@pytest.mark.parametrize(
    ("cls", "code"),
    [
        ("Web", "user.initiate_chat(bot, message='Hello')"),
        ("Web", ""),
        ("AsyncWeb", "async def f():\n    await user.a_initiate_chat(bot, message='Hello')"),
        ("UserProxyAgent", "user.get_human_input = ask\nuser.initiate_chat(bot, message='Hello')"),
        ("UserProxyAgent", "x = user.get_human_input = ask"),
        ("UserProxyAgent", "user.human_input_mode = 'NEVER'"),
        ("UserProxyAgent", "from autogen.io import IOStream\nIOStream.set_default(WebStream())"),
        ("UserProxyAgent", "from autogen.io.websockets import serve\nserve()"),
        ("UserProxyAgent", "from mine.web import IOStream\nIOStream.set_default(WebStream())"),
    ],
)
def test_an_own_way_of_asking(cls: str, code: str) -> None:
    assert elsewhere(code, cls)


@pytest.mark.parametrize(
    ("cls", "code"),
    [
        ("UserProxyAgent", "user.initiate_chat(bot, message='Hello')"),
        ("AsyncWeb", "user.initiate_chat(bot, message='Hello')"),
        ("AsyncWeb", ""),
        ("Web", "async def f():\n    await user.a_initiate_chat(bot, message='Hello')"),
        ("UserProxyAgent", "other.get_human_input = ask"),
        ("UserProxyAgent", "user.receive = ask"),
        # What is only said about it, or done to something else on the way.
        ("UserProxyAgent", "user.get_human_input: object"),
        ("UserProxyAgent", "user.get_human_input += ask"),
    ],
)
def test_the_console(cls: str, code: str) -> None:
    assert not elsewhere(code, cls)
