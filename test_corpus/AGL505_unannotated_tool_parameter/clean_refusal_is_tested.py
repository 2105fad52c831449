"""Tests of the refusal, and a registration that is ready for it."""
import pytest
from autogen import ConversableAgent
from autogen_core.tools import FunctionTool


def vague(x):
    return x


def test_function_tool_wants_annotations():
    with pytest.raises(KeyError):
        FunctionTool(vague, description="vague")


def test_decorator_wants_annotations(caller: ConversableAgent):
    with pytest.raises(TypeError, match="must be annotated"):

        @caller.register_for_llm(description="Shrug")
        def shrug(x, y: int) -> str:
            return f"{x} {y}"


def register_all(functions, caller: ConversableAgent):
    for function in [vague, *functions]:
        try:
            caller.register_for_llm(description=function.__doc__ or "a tool")(function)
        except TypeError as error:
            print(f"{function.__name__} is no tool: {error}")
