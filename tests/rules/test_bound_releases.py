"""What AGL606 and AGL607 report where a project is bound to some of the recorded releases."""

from __future__ import annotations

from pathlib import Path

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


PROGRAM = """
import autogen
from autogen import LLMConfig

agent = autogen.AssistantAgent("a", llm_config=False, handoffs=None)
"""


@pytest.mark.parametrize(
    ("requirement", "name", "keyword"),
    [
        ("pyautogen==0.2.35", "pyautogen 0.2.35, which this project asks for", "other releases do"),
        (
            "pyautogen==0.2.20",
            "pyautogen 0.2.35; this project asks for `pyautogen==0.2.20`",
            "other releases do, this project asks for `pyautogen==0.2.20`",
        ),
        (
            "pyautogen~=0.2.0",
            "pyautogen 0.2.35; this project asks for `pyautogen~=0.2.0`",
            "other releases do, this project asks for `pyautogen~=0.2.0`",
        ),
    ],
)
def test_another_release_of_the_series_is_named(requirement: str, name: str, keyword: str, tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text(f"{requirement}\n")
    module = tmp_path / "app.py"
    module.write_text(PROGRAM)
    found = check_source(PROGRAM, str(module), Settings(select=("AGL606", "AGL607")))
    assert [finding.message for finding in found] == [
        f"`autogen` has no `LLMConfig` in {name}",
        f"`AssistantAgent` of pyautogen 0.2.35 takes no `handoffs=`; {keyword}",
    ]


def test_a_locked_release_of_the_series_is_named(tmp_path: Path) -> None:
    (tmp_path / "uv.lock").write_text('[[package]]\nname = "pyautogen"\nversion = "0.2.20"\n')
    (tmp_path / "requirements.txt").write_text("pyautogen~=0.2.0\n")
    module = tmp_path / "app.py"
    module.write_text("from autogen import LLMConfig\n")
    (finding,) = check_source(module.read_text(), str(module), Settings(select=("AGL607",)))
    assert finding.message.endswith("in pyautogen 0.2.35; this project asks for `pyautogen==0.2.20`")
