"""Which functions are tools: registered in this module, or in one that imports it."""

from __future__ import annotations

from pathlib import Path

import libcst as cst
import pytest
from small_programs import Program

from autogen_lint.semantics.model import Model

IMPORTS = """
from functools import partial
import autogen
from autogen import AssistantAgent, ConversableAgent, UserProxyAgent, register_function
from autogen.tools import Tool, tool
from autogen_agentchat.agents import AssistantAgent as ChatAgent
from autogen_core.tools import FunctionTool
import ag2
from ag2 import Agent, Toolkit

assistant = AssistantAgent("assistant")
user = UserProxyAgent("user")
agent = Agent("agent")
tools = []
table = {}

def f(x: str) -> str: ...
"""


@pytest.mark.parametrize(
    "registration",
    [
        "UserProxyAgent('u', function_map={'f': f})",
        "user.register_function(function_map={'f': f})",
        "user.register_function({'f': f})",
        "table['f'] = f\nuser.register_function(table)",
        "table.update({'f': f})\nuser.register_function(table)",
        "register_function(f, caller=assistant, executor=user)",
        "autogen.register_function(f=f, caller=assistant, executor=user)",
        "assistant.register_for_llm(description='d')(f)",
        "user.register_for_execution()(f)",
        "register = assistant.register_for_llm(description='d')\nregister(f)",
        "def setup(one):\n    one.register_for_execution()(f)",
        "for each in (f, print):\n    register_function(each, caller=assistant, executor=user)",
        "for name, each in {'f': f}.items():\n    user.register_for_execution(name=name)(each)",
        "def add(function):\n    user.register_for_execution()(function)\nadd(f)",
        "FunctionTool(f, description='d')",
        "FunctionTool(func=f, description='d')",
        "Tool(func_or_tool=f)",
        "tool(name='f')(f)",
        "ag2.tool(f)",
        "agent.tool(f)",
        "agent.tool(name='f')(f)",
        "agent.add_tool(f)",
        "Toolkit(f)",
        "Agent('a', tools=[f])",
        "ConversableAgent('a', functions=[f])",
        "ChatAgent('a', client, tools=[f])",
        "ChatAgent('a', client, tools=[partial(f, 'x')])",
        "ChatAgent('a', client, tools=[FunctionTool(each, description='') for each in [f]])",
        "tools.append(f)\nChatAgent('a', client, tools=tools)",
        "tools += [f]\nChatAgent('a', client, tools=tools)",
        "def build(tools):\n    return ChatAgent('a', client, tools=tools)\nbuild([f])",
    ],
)
def test_a_function_is_a_tool_however_it_is_registered(registration: str) -> None:
    program = Program(IMPORTS + registration)
    assert program.scope("f") in program.model.tools


def test_a_bound_method_is_a_tool_and_so_is_one_in_a_list_on_self() -> None:
    program = Program(
        IMPORTS
        + """
class Desk:
    def __init__(self):
        self.tools = [self.one]
        self.tools.append(self.two)
        self.agent = ChatAgent('a', client, tools=self.tools)
        self.proxy = UserProxyAgent('u', function_map={'three': self.three})
    def one(self): ...
    def two(self): ...
    def three(self): ...
    def four(self): ...
"""
    )
    assert {scope.name for scope in program.model.tools} == {"one", "two", "three"}


@pytest.mark.parametrize(
    "code",
    [
        "f('x')",
        "print(f)",
        "server.tool(f)",
        "registry.register_tool(f)",
        "def setup(registry):\n    registry.register_function(f)",
        "tools.append(f)",
        "table['f'] = f\nprint(table)",
        "ChatAgent('a', client, tools=tools)\nother = []\nother.append(f)",
    ],
)
def test_a_function_that_autogen_never_gets_is_none(code: str) -> None:
    program = Program(IMPORTS + "from mcp.server.fastmcp import FastMCP\nserver = FastMCP('s')\n" + code)
    assert program.scope("f") not in program.model.tools


def test_the_ways_of_registration_are_known() -> None:
    program = Program(IMPORTS + "assistant.register_for_llm()(f)\nuser.register_function({'f': f})")
    assert program.model.ways_of_tools[program.scope("f")] == {"register_for_llm", "function_map"}


def module(path: Path) -> Model:
    return Model(cst.parse_module(path.read_text()), str(path))


def test_functions_that_an_importer_registers_are_tools_of_the_importer(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    path = tmp_path / "lookups.py"
    path.write_text(
        "from autogen import ContextVariables\n"
        "def f(x): ...\ndef g(x): ...\ndef h(x): ...\n"
        "class Client:\n    def search(self, x): ...\n    def other(self, x): ...\n"
    )
    (tmp_path / "main.py").write_text(
        "from autogen import ConversableAgent, UserProxyAgent\nimport lookups\nfrom lookups import Client, f\n"
        "client = Client()\n"
        "UserProxyAgent('u', function_map={'f': f, 's': client.search})\n"
        "ConversableAgent('a', functions=[lookups.g])\nlookups.h(1)\n"
    )
    (tmp_path / "elsewhere.py").write_text("from autogen import UserProxyAgent\nfrom other import h, lookups\n")
    model = module(path)
    assert model.tools == frozenset()
    assert {scope.name for scope in model.tools_of_importers} == {"f", "g", "search"}
    assert module(tmp_path / "main.py").tools_of_importers == frozenset()
