"""The AutoGen vocabulary of a module: families, chats, tools, and what the module is for."""

from __future__ import annotations

import libcst as cst
import pytest
from small_programs import Program

from autogen_lint.catalogue import CallKind, Family

AGENTS = """
from autogen import AssistantAgent, UserProxyAgent
def build():
    return AssistantAgent('a'), UserProxyAgent('u')
"""


def chats(code: str) -> list[str]:
    """The chat calls of a program: `method kind family`, and what sets one apart."""
    program = Program(code)
    found = []
    for chat in program.model.chats:
        words = [chat.method, chat.kind.value, chat.family.value]
        words += ["unknown"] if not chat.receivers else []
        words += ["handed"] if chat.handed_over else []
        words += ["blocks"] if chat.blocks else []
        found.append(" ".join(words))
    return found


# Families.


@pytest.mark.parametrize(
    ("code", "families"),
    [
        ("import autogen", {Family.CLASSIC}),
        ("import autogen.agentchat.contrib as x", {Family.CLASSIC}),
        ("from autogen import *", {Family.CLASSIC}),
        ("def f():\n    from autogen import AssistantAgent", {Family.CLASSIC}),
        ("from autogen_agentchat.agents import AssistantAgent", {Family.AGENTCHAT}),
        ("import autogen_core", {Family.AGENTCHAT}),
        ("from autogen_ext.models.openai import OpenAIChatCompletionClient", {Family.AGENTCHAT}),
        ("from ag2 import Agent", {Family.AG2}),
        ("from autogen.beta import Agent", {Family.AG2}),
        ("try:\n    import autogen\nexcept ImportError:\n    import ag2", {Family.CLASSIC, Family.AG2}),
        ("import os\n# import autogen", set()),
        ("from .autogen import x", set()),
        ("import autogen_helpers", set()),
        ("x = 'import autogen'", set()),
    ],
)
def test_families_are_what_is_imported(code: str, families: set[Family]) -> None:
    assert Program(code).model.families == families


# What a module is for.

CHAT = "    a, u = build()\n    return u.initiate_chat(a, message=q)\n"


@pytest.mark.parametrize(
    "ending",
    [
        "u, a = UserProxyAgent('u'), AssistantAgent('a')\nu.initiate_chat(a, message='x')",
        "def main():\n    a, u = build()\n    u.initiate_chat(a)\nif __name__ == '__main__':\n    main()",
        "def main():\n    a, u = build()\n    u.initiate_chat(a)\nmain()",
        "import asyncio\nasync def main():\n    a, u = build()\n    await u.a_initiate_chat(a)\nasyncio.run(main())",
        "import click\n@click.command()\ndef main():\n    a, u = build()\n    u.initiate_chat(a)\nmain()",
        f"def main(q):\n{CHAT}def leftover(q):\n{CHAT}main('x')",
    ],
)
def test_a_script_chats_from_its_module_level(ending: str) -> None:
    assert Program(AGENTS + ending).model.is_script


@pytest.mark.parametrize(
    "ending",
    [
        "",
        f"def ask(q):\n{CHAT}",
        f"from fastapi import FastAPI\napp = FastAPI()\n@app.post('/')\ndef ask(q):\n{CHAT}",
        "class Bot:\n    def ask(self, q):\n        a, u = build()\n        u.initiate_chat(a)\n",
        f"from fw import on\ndef ask(q):\n{CHAT}on(ask)\nask('warm up')",
    ],
)
def test_a_module_whose_chats_others_start_is_no_script(ending: str) -> None:
    assert not Program(AGENTS + ending).model.is_script


@pytest.mark.parametrize(
    "imports",
    [
        "from fastapi import FastAPI\napp = FastAPI()",
        "import flask\napp = flask.Flask(__name__)",
        "import chainlit as cl\ncl.on_message",
        "from aiohttp import web\nweb.Application()",
        "import azure.functions as func\nfunc.FunctionApp()",
        "import grpc\ngrpc.server(None)",
        "import websockets\nwebsockets.serve(None)",
    ],
)
def test_a_service_uses_a_framework(imports: str) -> None:
    assert Program(f"{AGENTS}{imports}\ndef ask(q):\n{CHAT}").model.is_service


@pytest.mark.parametrize(
    "imports",
    [
        "import requests\nrequests.get('x')",
        "from fastapi import FastAPI",
        "import aiohttp\naiohttp.ClientSession()",
        "import websockets\nwebsockets.connect('x')",
        "import grpc\ngrpc.insecure_channel('x')",
        "from mcp import ClientSession\nClientSession()",
        "import my_flask_app\nmy_flask_app.run()",
    ],
)
def test_a_client_or_an_unused_import_makes_no_service(imports: str) -> None:
    assert not Program(f"{AGENTS}{imports}\ndef ask(q):\n{CHAT}").model.is_service


def test_a_script_that_uses_a_framework_is_a_script_but_for_streamlit() -> None:
    chat = "u, a = UserProxyAgent('u'), AssistantAgent('a')\nu.initiate_chat(a)"
    assert not Program(f"{AGENTS}import flask\nflask.Flask('x')\n{chat}").model.is_service
    assert Program(f"{AGENTS}import streamlit as st\nst.title('x')\n{chat}").model.is_service


@pytest.mark.parametrize(
    ("filename", "is_test"),
    [
        ("tests/test_app.py", True),
        ("app_test.py", True),
        ("conftest.py", True),
        ("tests.py", True),
        ("app.py", False),
        ("tests/helpers.py", False),
        ("latest.py", False),
        ("testing.py", False),
        ("<string>", False),
    ],
)
def test_test_modules_are_told_by_their_name(filename: str, is_test: bool) -> None:
    assert Program("import autogen", filename).model.is_test is is_test


@pytest.mark.parametrize(
    ("code", "guarded"),
    [
        ("if __name__ == '__main__':\n    pass", True),
        ("if '__main__' == __name__: pass", True),
        ("if x:\n    pass", False),
        ("def f():\n    if __name__ == '__main__':\n        pass", False),
    ],
)
def test_main_guards(code: str, guarded: bool) -> None:
    assert Program(code).model.has_main_guard is guarded


@pytest.mark.parametrize(
    ("code", "nestable"),
    [
        ("import nest_asyncio\nnest_asyncio.apply()", True),
        ("from nest_asyncio import apply\napply()", True),
        ("def f():\n    import nest_asyncio as n\n    n.apply()", True),
        ("import anyio\nanyio.run(f, backend='trio')", True),
        ("import trio\ntrio.run(f)", True),
        ("import nest_asyncio", False),
        ("import anyio\nanyio.run(f)", False),
        ("import pandas\npandas.DataFrame().apply()", False),
    ],
)
def test_nested_loops_work_under_nest_asyncio_and_trio(code: str, nestable: bool) -> None:
    assert Program(code).model.loop_is_nestable is nestable


# Chats.


@pytest.mark.parametrize(
    ("call", "chat"),
    [
        ("u.initiate_chat(a)", "initiate_chat sync classic blocks"),
        ("u.a_initiate_chat(a)", "a_initiate_chat async classic"),
        ("u.send('x', a)", "send sync classic blocks"),
        ("u.generate_reply([])", "generate_reply sync classic blocks"),
        ("u.initiate_chats([])", "initiate_chats sync classic blocks"),
        ("u.run(a)", "run sync classic"),
        ("asyncio.to_thread(u.initiate_chat, a)", "initiate_chat sync classic handed"),
        ("loop.run_in_executor(None, u.initiate_chat, a)", "initiate_chat sync classic handed"),
        ("job = functools.partial(u.initiate_chat, a)\n    job()", "initiate_chat sync classic blocks"),
    ],
)
def test_chats_of_agents(call: str, chat: str) -> None:
    found = chats(f"{AGENTS}import asyncio, functools\nfrom x import loop\ndef f():\n    a, u = build()\n    {call}")
    assert chat in found
    assert {each.split()[0] for each in found} == {chat.split()[0]}


@pytest.mark.parametrize(
    ("imported", "call", "chat"),
    [
        ("from autogen_agentchat.agents import AssistantAgent as A", "A('a').run(task='x')", "run async agentchat"),
        (
            "from autogen_agentchat.teams import RoundRobinGroupChat as A",
            "A([]).run_stream(task='x')",
            "run_stream async_generator agentchat",
        ),
        ("from ag2 import Agent as A", "A('a').ask('x')", "ask async ag2"),
    ],
)
def test_chats_of_the_other_families(imported: str, call: str, chat: str) -> None:
    assert chats(f"{imported}\ndef f():\n    {call}") == [chat]


@pytest.mark.parametrize(
    "call", ["autogen.initiate_chats([])", "initiate_chats([])", "autogen.agentchat.initiate_chats([])"]
)
def test_chat_functions(call: str) -> None:
    code = f"import autogen\nfrom autogen import initiate_chats\ndef f():\n    {call}"
    assert chats(code) == ["initiate_chats sync classic unknown blocks"]


def test_an_unmistakable_name_is_a_chat_on_any_stranger() -> None:
    assert chats("import autogen\ndef f(user, other):\n    user.initiate_chat(other)") == [
        "initiate_chat sync classic unknown blocks"
    ]


@pytest.mark.parametrize(
    "code",
    [
        "import autogen, smtplib\nsmtplib.SMTP('x').send('y')",
        "import autogen, subprocess\nsubprocess.run('x')",
        "import autogen\ndef f(socket):\n    socket.send('x')",
        "import autogen\nclass C:\n    def initiate_chat(self): ...\ndef f():\n    C().initiate_chat()",
        "import autogen\ndef initiate_chats(x): ...\ninitiate_chats([])",
        "import autogen_agentchat\ndef f(user):\n    user.initiate_chat()",
        "import autogen\nautogen.ConversableAgent('a').register_reply(None, None)",
        "import autogen\ndef f(u):\n    u.initiate_chat",
    ],
)
def test_what_is_no_chat(code: str) -> None:
    assert chats(code) == []


def test_a_subclass_chats_like_its_base() -> None:
    assert chats("import autogen\nclass A(autogen.UserProxyAgent): ...\ndef f():\n    A('a').initiate_chat(None)") == [
        "initiate_chat sync classic blocks"
    ]


def test_an_override_is_a_chat_as_far_as_it_reaches_its_base() -> None:
    override = """
import autogen
class A(autogen.UserProxyAgent):
    {} initiate_chat(self, *args):
        {}
def f():
    A('a').initiate_chat(None)
"""
    reaching = chats(override.format("def", "return super().initiate_chat(*args)"))
    assert reaching.count("initiate_chat sync classic blocks") == 2
    assert chats(override.format("def", "return 'canned'")) == []
    assert "initiate_chat async classic" in chats(override.format("async def", "return super().initiate_chat(*args)"))


def test_a_chat_knows_who_takes_part() -> None:
    program = Program(f"{AGENTS}def f():\n    a, u = build()\n    u.initiate_chat(recipient=a, message='x')")
    (chat,) = program.model.chats
    assert [program.describe(each) for each in chat.receivers] == ["UserProxyAgent from `build()`"]
    assert [program.text(each) for each in chat.arguments] == ["a", "'x'"]
    assert [program.describe(each) for each in program.model.involved(chat.arguments)] == [
        "AssistantAgent from `build()`"
    ]


# Agents.


def test_agents_of_a_family_are_told_from_other_objects() -> None:
    program = Program(
        "import autogen\nclass A(autogen.AssistantAgent): ...\nclass B: ...\nshow(A('a'), B(), autogen.GroupChat([]))"
    )
    agents = [program.model.agent_built_by(call, Family.CLASSIC) for call in program.shown]  # type: ignore[arg-type]
    assert [agent and agent.class_name for agent in agents] == ["A", None, None]
    assert program.model.agent_built_by(program.shown[0], Family.AGENTCHAT) is None  # type: ignore[arg-type]


def test_what_talks_is_what_keeps_a_conversation() -> None:
    code = """
        import autogen, ag2
        from autogen_agentchat.teams import RoundRobinGroupChat
        def f():
            show(autogen.AssistantAgent('a'), autogen.GroupChat([]), autogen.GroupChatManager(None))
            show(RoundRobinGroupChat([]))
            show(ag2.Agent('a'), autogen.Cache.disk())
    """
    program = Program(code)
    talking = [
        any(program.model.is_talking(value) for value in program.model.involved((node,))) for node in program.shown
    ]
    assert talking == [True, True, True, True, False, False]


@pytest.mark.parametrize(
    "change", ["a.reset()", "a.update_system_message('x')", "a.register_reply(None, f)", "a.clear_history()"]
)
def test_changes_of_an_agents_state(change: str) -> None:
    program = Program(f"import autogen\na = autogen.AssistantAgent('a')\ndef f():\n    show({change})")
    (call,) = program.shown
    assert isinstance(call, cst.Call)
    assert [program.describe(each) for each in program.model.changes_state(call)] == [
        "shared AssistantAgent from `autogen.AssistantAgent('a')`"
    ]


@pytest.mark.parametrize("harmless", ["a.last_message()", "a.name.upper()", "d.reset()", "print(a)"])
def test_looking_at_an_agent_changes_nothing(harmless: str) -> None:
    program = Program(f"import autogen\na = autogen.AssistantAgent('a')\nd = unknown()\ndef f():\n    show({harmless})")
    (call,) = program.shown
    assert isinstance(call, cst.Call)
    assert program.model.changes_state(call) == ()


# Tools.


@pytest.mark.parametrize(
    "registration",
    [
        "autogen.register_function(f, caller=a, executor=a, description='x')",
        "a.register_function({'f': f})",
        "a.register_function(function_map={'f': f})",
        "a.register_for_llm(description='x')(f)",
        "autogen.UserProxyAgent('u', function_map={'f': f})",
        "A('a', tools=[f])",
        "A('a', tools=[FunctionTool(f, description='x')])",
        "tools = [f]\nA('a', tools=tools)",
    ],
)
def test_registered_functions_are_tools(registration: str) -> None:
    code = f"""
import autogen
from autogen_agentchat.agents import AssistantAgent as A
from autogen_core.tools import FunctionTool
a = autogen.AssistantAgent('a')
def f(x): ...
def g(x): ...
{registration}
"""
    assert {scope.name for scope in Program(code).model.tools} == {"f"}


@pytest.mark.parametrize(
    "decorator", ["@a.register_for_execution()", "@a.register_for_llm(description='x')", "@tool", "@tool()"]
)
def test_decorated_functions_are_tools(decorator: str) -> None:
    code = f"""
import autogen
from ag2 import tool
a = autogen.AssistantAgent('a')
{decorator}
def f(x): ...
def g(x): ...
"""
    assert {scope.name for scope in Program(code).model.tools} == {"f"}


@pytest.mark.parametrize(
    "use", ["f(1)", "a.register_reply(None, f)", "other.tools = [f]", "langchain.tool(f)", "Other(tools=[f])"]
)
def test_other_functions_are_no_tools(use: str) -> None:
    code = (
        f"import autogen, langchain\nfrom x import other, Other\na = autogen.AssistantAgent('a')\ndef f(x): ...\n{use}"
    )
    assert Program(code).model.tools == frozenset()


# Running in a thread.


def test_a_decorator_may_run_a_function_in_a_thread() -> None:
    program = Program("import chainlit as cl\n@cl.make_async\ndef f(): ...\n@cl.on_message\ndef g(): ...")
    assert program.model.runs_in_a_thread(program.scope("f"))
    assert not program.model.runs_in_a_thread(program.scope("g"))


# Chats by kind.


def test_kinds_of_calls_come_from_the_catalogue() -> None:
    program = Program(f"{AGENTS}def f():\n    a, u = build()\n    u.a_send('x', a)")
    assert [chat.kind for chat in program.model.chats] == [CallKind.ASYNC]
