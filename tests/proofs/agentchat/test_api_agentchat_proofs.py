"""What AGL606 and AGL607 say about AgentChat, under autogen-agentchat."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from autogen_lint import Settings, check_source

SETUP = """
import asyncio

from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient


def helper(name="helper"):
    return AssistantAgent(name, model_client=ReplayChatCompletionClient(["Fine."] * 9))
"""


def codes(program: str) -> list[str]:
    return [finding.code for finding in check_source(program, settings=Settings(select=("AGL606", "AGL607")))]


def outcome(program: str) -> Any:
    """What `main` of the program gives, or what stopped it."""
    space: dict[str, Any] = {"__name__": "program"}
    try:
        exec(compile(program, "program.py", "exec"), space)
        return asyncio.run(asyncio.wait_for(space["main"](), 10)) if "main" in space else None
    except Exception as error:
        return error


def in_main(line: str) -> str:
    return f"{SETUP}\n\nasync def main():\n    return {line}\n"


@pytest.mark.parametrize(
    "line",
    [
        "AssistantAgent('a', llm_config={'model': 'gpt-4o'})",
        "AssistantAgent('a', model_client=ReplayChatCompletionClient([]), human_input_mode='NEVER')",
        "UserProxyAgent('u', code_execution_config=False)",
        "RoundRobinGroupChat([helper()], max_round=3)",
        "MaxMessageTermination(max_message=3)",
        "await helper().run(message='Begin.')",
        "await RoundRobinGroupChat([helper()], max_turns=1).run(message='Begin.')",
    ],
)
def test_agl606_keywords_of_other_families_are_refused(line: str) -> None:
    assert "AGL606" in codes(in_main(line))
    assert isinstance(outcome(in_main(line)), TypeError)


@pytest.mark.parametrize("method", ["generate_reply", "initiate_chat"])
def test_agl606_methods_of_other_families_are_missing(method: str) -> None:
    program = in_main(f"AssistantAgent('a', model_client=ReplayChatCompletionClient([])).{method}('Begin.')")
    assert codes(program) == ["AGL606"]
    assert isinstance(outcome(program), AttributeError)


def test_agl606_agentchats_own_keywords_are_taken() -> None:
    program = in_main("len((await RoundRobinGroupChat([helper()], max_turns=2).run(task='Begin.')).messages)")
    assert codes(program) == []
    assert outcome(program) == 3


@pytest.mark.parametrize(
    "line",
    [
        "from autogen_agentchat import ConversableAgent",
        "from autogen_agentchat.teams import GroupChat",
        "from autogen_agentchat.agent import AssistantAgent",
        "import autogen_agentchat.exceptions",
    ],
)
def test_agl607_what_is_elsewhere_cannot_be_imported(line: str) -> None:
    assert codes(line) == ["AGL607"]
    assert isinstance(outcome(line), ImportError)


def test_agl607_what_is_there_can() -> None:
    line = (
        "from autogen_agentchat.agents import AssistantAgent\nfrom autogen_core.exceptions import CantHandleException"
    )
    assert codes(line) == []
    assert outcome(line) is None
