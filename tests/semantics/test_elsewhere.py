"""What one module builds and another one uses: who is told of it, and that a change there is seen here."""

from __future__ import annotations

from argparse import Namespace
from ast import parse
from pathlib import Path

import pytest
from small_programs import Program

from autogen_lint import Settings, check_paths, check_source
from autogen_lint.flake8_plugin import Plugin
from autogen_lint.project import forget


@pytest.fixture
def project(tmp_path: Path) -> Path:
    forget()
    (tmp_path / "pyproject.toml").touch()
    return tmp_path


def write(project: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def found(project: Path, code: str) -> set[tuple[str, str]]:
    """The findings of one rule on the whole project: the file and the text that is pointed at."""
    shown = set()
    # Not `select`: AGL109 says more to those who ask for it.
    for each in check_paths([str(project)], Settings()).findings:
        if each.code != code:
            continue
        line = Path(each.filename).read_text().splitlines()[each.start.line - 1]
        shown.add((str(Path(each.filename).relative_to(project)), line[each.start.column :]))
    return shown


# -- where a name comes from ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("modules", "code", "home"),
    [
        ({"state.py": "turns = []"}, "from state import turns\nshow(turns)", ("state.py", "turns")),
        ({"state.py": "turns = []"}, "from state import turns as t\nshow(t)", ("state.py", "turns")),
        ({"state.py": "turns = []"}, "import state as s\nshow(s.turns)", ("state.py", "turns")),
        ({"state.py": "turns = []"}, "from state import *\nshow(turns)", ("state.py", "turns")),
        ({"bot/__init__.py": "turns = []"}, "import bot\nshow(bot.turns)", ("bot/__init__.py", "turns")),
        (
            {"bot/__init__.py": "from .state import log as turns", "bot/state.py": "log = []"},
            "from bot import turns\nshow(turns)",
            ("bot/state.py", "log"),
        ),
        (
            {"bot/__init__.py": "from .state import *", "bot/state.py": "turns = []"},
            "import bot\nshow(bot.turns)",
            ("bot/state.py", "turns"),
        ),
        (
            {"state.py": "from web import turns", "web.py": "from state import turns"},
            "import web\nshow(web.turns)",
            None,
        ),
        (
            {
                "one.py": "from two import *\nfrom three import *",
                "two.py": "from one import *",
                "three.py": "turns = []",
            },
            "import two\nshow(two.turns)",
            ("three.py", "turns"),
        ),
        ({"state.py": "turns = []"}, "turns = []\nshow(turns)", None),
        ({"state.py": "turns = []"}, "import state\nshow(state.others)", None),
        ({}, "from os import environ\nshow(environ)", None),
    ],
)
def test_the_module_that_binds_a_name(
    modules: dict[str, str], code: str, home: tuple[str, str] | None, project: Path
) -> None:
    write(project, {**modules, "program.py": code})
    program = Program(code, str(project / "program.py"))
    source = program.model.source_of(program.shown[0])
    assert source == (home and (str(project / home[0]), home[1]))


# -- clients ----------------------------------------------------------------------------------------------------------

CLIENT = "from autogen_ext.models.openai import OpenAIChatCompletionClient as Client\nclient = Client(model='gpt-4o')\n"
HELPER = (
    "from autogen_agentchat.agents import AssistantAgent\nimport llm\n"
    "async def answer(q):\n    return await AssistantAgent('a', llm.client).run(task=q)\n"
)
ROUTE = (
    "import asyncio\nfrom flask import Flask\nfrom {module} import {name}\napp = Flask('x')\n"
    "@app.get('/<q>')\ndef ask(q):\n    return str(asyncio.run({name}(q)))\n"
)
ROUTE_TO_HELPER = ROUTE.format(module="helper", name="answer")


@pytest.mark.parametrize(
    ("modules", "is_reported"),
    [
        ({"helper.py": HELPER, "web.py": ROUTE_TO_HELPER}, True),
        ({"helper.py": HELPER, "test_web.py": ROUTE_TO_HELPER}, False),
        ({"helper.py": HELPER, "web.py": ROUTE_TO_HELPER.replace("ask(q)", "ask(q, loop=None)")}, True),
        ({"helper.py": HELPER, "web.py": f"import nest_asyncio\nnest_asyncio.apply()\n{ROUTE_TO_HELPER}"}, False),
        (
            {
                "helper.py": HELPER,
                "web.py": ROUTE_TO_HELPER,
                "main.py": "import nest_asyncio\nimport web\nnest_asyncio.apply()\n",
            },
            False,
        ),
        ({"helper.py": HELPER, "run.py": "import asyncio\nimport helper\nasyncio.run(helper.answer('x'))\n"}, False),
        (
            {"helper.py": HELPER, "run.py": "import asyncio, helper\nfor q in 'xy': asyncio.run(helper.answer(q))\n"},
            True,
        ),
        ({"helper.py": HELPER.replace("llm.client", "llm.Client()"), "web.py": ROUTE_TO_HELPER}, False),
        (
            {
                "helper.py": HELPER,
                "second.py": "from helper import answer\nasync def twice(q):\n    return await answer(q + q)\n",
                "web.py": ROUTE.format(module="second", name="twice"),
            },
            True,
        ),
        (
            {
                "helper.py": f"import asyncio\n{HELPER}\n\ndef news():\n    return asyncio.run(answer('news?'))\n",
                "web.py": "from flask import Flask\nimport helper\napp = Flask('x')\n"
                "@app.get('/')\ndef show():\n    return str(helper.news())\n",
            },
            True,
        ),
        (
            {
                "helper.py": f"import asyncio\n{HELPER}\n\ndef news():\n    return asyncio.run(answer('news?'))\n",
                "run.py": "import helper\nprint(helper.news())\n",
            },
            False,
        ),
    ],
)
def test_clients_that_other_modules_use_in_several_loops(
    modules: dict[str, str], is_reported: bool, project: Path
) -> None:
    write(project, {"llm.py": CLIENT, **modules})
    place = ("llm.py", "Client(model='gpt-4o')")
    assert found(project, "AGL109") == ({place} if is_reported else set())


# -- changes ----------------------------------------------------------------------------------------------------------

STATE = "history = []\n"
CHAT = (
    "from autogen import AssistantAgent\nfrom fastapi import FastAPI\nimport state\napp = FastAPI()\n"
    "@app.post('/')\ndef ask(q: str):\n    state.history.append({'role': 'user', 'content': q})\n"
    "    return AssistantAgent('a', llm_config=False).generate_reply(messages=state.history)\n"
)
CONFIG = "llm_config = {'model': 'gpt-4', 'api_base': 'http://localhost'}\n"
PEOPLE = (
    "from autogen import AssistantAgent\nimport config\nwriter = AssistantAgent('w', llm_config=config.llm_config)\n"
)
CLASSES = (
    "from autogen import UserProxyAgent\nclass Human(UserProxyAgent):\n"
    "    def __init__(self, **kwargs):\n        super().__init__('human', {}**kwargs)\n"
)
DESK = (
    "from flask import Flask\nfrom classes import Human\napp = Flask('x')\n"
    "@app.get('/')\ndef ask():\n    return Human().generate_reply(messages=[])\n"
)


@pytest.mark.parametrize(
    ("code", "checked", "other", "before", "after"),
    [
        ("AGL101", ("web.py", CHAT), "state.py", STATE, "history = ()\n"),
        ("AGL601", ("people.py", PEOPLE), "config.py", CONFIG, CONFIG.replace("api_base", "base_url")),
        ("AGL203", ("desk.py", DESK), "classes.py", CLASSES.format(""), CLASSES.format("human_input_mode='NEVER', ")),
        ("AGL109", ("llm.py", CLIENT + "\n" + HELPER.replace("import llm\n", "").replace("llm.", "")), "web.py",
         ROUTE.format(module="llm", name="answer"), ROUTE.format(module="asyncio", name="sleep")),
    ],
)  # fmt: skip
def test_a_change_elsewhere_is_seen_by_the_next_check(
    code: str, checked: tuple[str, str], other: str, before: str, after: str, project: Path
) -> None:
    name, text = checked
    path = str(project / name)

    def faces() -> list[bool]:
        settings = Settings()
        Plugin.parse_options(Namespace())
        plugin = Plugin(parse(text), path, text.splitlines(keepends=True))
        return [
            any(each.code == code for each in check_paths([path], settings).findings),
            any(each.code == code for each in check_source(text, path, settings)),
            any(message.startswith(code) for _, _, message, _ in plugin.run()),
        ]

    for content, is_found in ((before, True), (after, False), (before, True)):
        write(project, {name: text, other: content})
        assert faces() == [is_found] * 3


# -- parts of conversations --------------------------------------------------------------------------------------------

PARTS = "from autogen_core.model_context import BufferedChatCompletionContext as Context\ncontext = Context(5)\n"
BUILDER = (
    "from autogen_agentchat.agents import AssistantAgent\nimport parts\n"
    "def build(client):\n    return AssistantAgent('a', client, model_context=parts.context)\n"
)


@pytest.mark.parametrize(
    ("modules", "is_reported"),
    [
        ({"builder.py": BUILDER}, True),
        ({"builder.py": BUILDER, "run.py": "import builder\nbuilder.build(None).run(task='x')\n"}, False),
        ({"test_builder.py": BUILDER}, False),
        ({"builder.py": BUILDER.replace("parts.context", "parts.Context(5)")}, False),
        ({"builder.py": f"{BUILDER}build(None).run(task='x')\n"}, False),
    ],
)
def test_contexts_that_other_modules_build_with(modules: dict[str, str], is_reported: bool, project: Path) -> None:
    write(project, {"parts.py": PARTS, **modules})
    assert found(project, "AGL103") == ({("parts.py", "Context(5)")} if is_reported else set())


# -- histories --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "use", "place"),
    [
        ("history = []", "state.history.append(turn)", "import state"),
        ("history: list = []", "state.history += [turn]", "import state"),
        ("history = []", "state.history = [*state.history, turn]", "import state"),
        ("history = []", "turns = state.history\n    turns.append(turn)", "import state"),
        ("history = {}", "state.history['all'] = [turn]", "import state"),
        ("history = {}", "state.history[q] = [turn]", None),
        ("history = {}", "state.history.setdefault(q, []).append(turn)", None),
        ("history = []", "turns = [*state.history, turn]", None),
        ("history = None", "state.history = [turn]", None),
        ("ports = []", "state.ports.append(8080)", None),
    ],
)
def test_what_functions_do_to_a_history_elsewhere(state: str, use: str, place: str | None, project: Path) -> None:
    web = f"import autogen\nimport state\ndef ask(q):\n    turn = {{'role': 'user', 'content': q}}\n    {use}\n"
    write(project, {"state.py": f"{state}\n", "web.py": web})
    assert found(project, "AGL101") == ({("web.py", place)} if place else set())


def test_a_history_that_its_own_module_has_reported_is_reported_once(project: Path) -> None:
    own = "import autogen\nhistory = []\ndef add(text):\n    history.append({'role': 'user', 'content': text})\n"
    user = "import crew\ndef ask(q):\n    crew.history.append({'role': 'user', 'content': q})\n"
    write(project, {"crew.py": own, "web.py": user})
    assert found(project, "AGL101") == {("crew.py", "history = []")}


# -- circles ----------------------------------------------------------------------------------------------------------

KEY = "sk-Zt0bH4kQ1wXe7RmC5vYpL9sUaN2gJd8FoTi3PqBk6WyMzVh"


@pytest.mark.parametrize(
    "circle",
    [
        "import {other}\nAPI_KEY = {other}.API_KEY\n",
        "import {other}\nllm_config = {{**{other}.llm_config, 'config_list': {other}.llm_config['config_list']}}\n",
        "import {other}\ndef llm_config():\n    return {other}.llm_config()\n",
        "from {other} import history, client\n",
        "from {other} import *\n",
        "from autogen import UserProxyAgent\nimport {other}\nclass Human({other}.Human, UserProxyAgent):\n    pass\n",
        "from autogen import UserProxyAgent\nimport {other}\nclass Human({other}.Human, UserProxyAgent):\n"
        "    def __init__(self, **kwargs):\n        super().__init__(**kwargs)\n",
    ],
)
def test_circles_end_and_say_the_same_whatever_was_checked_before(circle: str, project: Path) -> None:
    user = (
        "from autogen import AssistantAgent\nimport one\n"
        "writer = AssistantAgent('w', llm_config=one.llm_config, api_key=one.API_KEY)\n"
        f"reader = AssistantAgent('r', llm_config={{'model': 'gpt-4', 'api_key': '{KEY}'}})\n"
        "def ask(q):\n    one.history.append({'role': 'user', 'content': q})\n"
        "    one.Human(human_input_mode='ALWAYS')\n    return one.llm_config()\n"
    )
    texts = {"one.py": circle.format(other="two"), "two.py": circle.format(other="one"), "user.py": user}
    write(project, texts)
    alone = {}
    for name, text in texts.items():
        alone[name] = check_source(text, str(project / name))
    together = check_paths([str(project)], Settings()).findings
    assert [each.message for found in alone.values() for each in found] == [each.message for each in together]
    assert "AGL603" in {each.code for each in together}
