"""Where something becomes a tool, and for which side."""

from __future__ import annotations

import pytest
from small_programs import Program

AGENTS = """
from ag2 import tool
from autogen import AssistantAgent, UserProxyAgent, register_function
from autogen_agentchat.agents import AssistantAgent as ChatAssistant
from autogen_core.tools import FunctionTool
a, u = AssistantAgent("a"), UserProxyAgent("u")
"""


def registered(code: str) -> list[str]:
    """Each registration: the way, the function, the side."""
    found = Program(AGENTS + code).model.tool_registrations
    return [f"{each.way} {each.function.name if each.function else '?'} {each.side.name}" for each in found]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("@a.register_for_llm()\ndef f(): ...", ["register_for_llm f MODEL"]),
        ("def f(): ...\nu.register_for_execution()(f)", ["register_for_execution f EXECUTION"]),
        ("def f(): ...\nregister_function(f, caller=a, executor=u)", ["register_function f BOTH"]),
        ("def f(): ...\nregister_function(f=f, caller=a, executor=u)", ["register_function f BOTH"]),
        ("def f(): ...\nregister_function(caller=a, executor=u)", ["register_function ? BOTH"]),
        ("@register_for_llm(description='d')\ndef f(): ...", []),
        ("@a.tool\ndef f(): ...", []),
        ("def f(): ...\nu.register_function(function_map={'f': f})", ["function_map f EXECUTION"]),
        ("def f(): ...\nUserProxyAgent('v', function_map={'f': f})", ["function_map f EXECUTION"]),
        ("def f(): ...\nFunctionTool(f, 'd')", ["FunctionTool f BOTH"]),
        ("def f(): ...\ndef g(): ...\nChatAssistant('x', tools=[f, g])", ["tools= f BOTH", "tools= g BOTH"]),
        ("@tool\ndef f(): ...", ["tool f BOTH"]),
        ("toolkit.register_for_llm(a)", ["register_for_llm ? MODEL"]),
        ("for f in tools():\n    u.register_for_execution()(f)", ["register_for_execution ? EXECUTION"]),
        ("def f(): ...\nprint(f)", []),
    ],
)
def test_ways_of_registration(code: str, expected: list[str]) -> None:
    assert registered(code) == expected
