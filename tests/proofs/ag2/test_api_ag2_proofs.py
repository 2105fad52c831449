"""What AGL606 and AGL607 say about AG2 1.x, under ag2."""

from __future__ import annotations

from typing import Any

import pytest

from autogen_lint import Settings, check_source


def codes(program: str) -> list[str]:
    return [finding.code for finding in check_source(program, settings=Settings(select=("AGL606", "AGL607")))]


def outcome(program: str) -> Any:
    """What the program calls `result`, or what stopped it."""
    space: dict[str, Any] = {}
    try:
        exec(compile(program, "program.py", "exec"), space)
    except Exception as error:
        return error
    return space.get("result")


@pytest.mark.parametrize("keyword", ["system_message", "llm_config", "human_input_mode", "max_consecutive_auto_reply"])
def test_agl606_words_of_the_classic_agents_are_refused(keyword: str) -> None:
    program = f"from ag2 import Agent\nresult = Agent('helper', {keyword}='x')\n"
    assert codes(program) == ["AGL606"]
    assert isinstance(outcome(program), TypeError)


def test_agl606_methods_of_the_classic_agents_are_missing() -> None:
    program = "from ag2 import Agent\nresult = Agent('helper').initiate_chat(None, message='Begin.')\n"
    assert codes(program) == ["AGL606"]
    assert isinstance(outcome(program), AttributeError)


def test_agl606_its_own_words_are_taken() -> None:
    program = "from ag2 import Agent\nresult = Agent('helper', prompt='Be brief.').name\n"
    assert codes(program) == []
    assert outcome(program) == "helper"


@pytest.mark.parametrize("name", ["ConversableAgent", "UserProxyAgent", "GroupChat", "LLMConfig", "Agnet"])
def test_agl607_what_is_elsewhere_cannot_be_imported(name: str) -> None:
    program = f"from ag2 import {name}\n"
    assert codes(program) == ["AGL607"]
    assert isinstance(outcome(program), ImportError)


def test_agl607_what_is_there_can() -> None:
    program = "from ag2 import Agent, tool\nfrom ag2.config import OpenAIConfig\nresult = Agent.__name__\n"
    assert codes(program) == []
    assert outcome(program) == "Agent"
