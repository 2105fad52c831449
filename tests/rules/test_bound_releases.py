"""What AGL606 and AGL607 report where a project is bound to some of the recorded releases."""

from __future__ import annotations

import pytest

from autogen_lint import Settings, check_source
from autogen_lint.catalogue import Family, versions
from autogen_lint.semantics.model import Model


def messages(program: str, monkeypatch: pytest.MonkeyPatch, release: str | None) -> list[str]:
    def releases(_: Model, family: Family) -> tuple[str, ...]:
        known = versions(family)
        return (release,) if release in known else known

    monkeypatch.setattr(Model, "releases", releases)
    settings = Settings(select=("AGL606", "AGL607"))
    return [f"{finding.code} {finding.message}" for finding in check_source(program, settings=settings)]


@pytest.mark.parametrize(
    ("line", "release"),
    [
        ("from autogen import LLMConfig", "pyautogen 0.2.35"),
        ("from autogen import Completion", "ag2 0.9.10"),
        ("from autogen import config_list_from_json", "autogen 0.14.1"),
        ("import autogen.agentchat.group.patterns", "pyautogen 0.2.35"),
        ("from autogen.agentchat.group import patterns", "pyautogen 0.2.35"),
        ("import autogen\n\nloader = autogen.config_list_from_json", "autogen 0.14.1"),
    ],
)
def test_names_that_the_release_does_not_have(line: str, release: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert messages(line, monkeypatch, None) == []
    (message,) = messages(line, monkeypatch, release)
    assert message.startswith("AGL607")
    assert f"{release}, which this project asks for" in message


def test_keywords_that_the_release_does_not_take(monkeypatch: pytest.MonkeyPatch) -> None:
    program = "import autogen\nagent = autogen.AssistantAgent('a', llm_config=False, handoffs=None)\n"
    assert messages(program, monkeypatch, None) == []
    assert messages(program, monkeypatch, "ag2 0.9.10") == []
    assert messages(program, monkeypatch, "pyautogen 0.2.35") == [
        "AGL606 `AssistantAgent` of pyautogen 0.2.35 takes no `handoffs=`; other releases do"
    ]
