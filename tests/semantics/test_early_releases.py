"""Which requirements mean the time of pyautogen 0.1."""

from __future__ import annotations

from pathlib import Path

import pytest

from autogen_lint import Settings, check_source
from autogen_lint.semantics.early_releases import asks_for_early_release

PROGRAM = """
from autogen import AssistantAgent

assistant = AssistantAgent("assistant", llm_config={"model": "gpt-4", "request_timeout": 60})
"""


@pytest.mark.parametrize(
    "line",
    [
        "pyautogen==0.1.14",
        "pyautogen[retrievechat]==0.1.14",
        "pyautogen ~= 0.1.0",
        'pyautogen = "^0.1.7"',
        "pyautogen>=0.1,<0.2",
        "openai==0.28.1",
        "openai<1",
        "  - openai=0.28",
        'openai = {version = "<1.0"}',
        '    install_requires=["pyautogen<0.2.0", "rich"],',
    ],
)
def test_it_asks_for_an_early_release(line: str) -> None:
    assert asks_for_early_release(f"rich\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "pyautogen",
        "pyautogen==0.2.35",
        "pyautogen>=0.1",
        "pyautogen<0.3",
        "openai>=0.28",
        "openai==1.30.0",
        "openai!=0.28",
        "langchain-openai==0.1.7",
        "openai-functools==0.9",
        "# pyautogen==0.2, not openai 0.28",
        "openai  # 0.28 does not do",
        "ag2[openai]>=0.9",
    ],
)
def test_it_does_not(line: str) -> None:
    assert not asks_for_early_release(f"rich==0.1\n{line}\nflask<1\n")


def test_the_manifest_of_the_project_counts(tmp_path: Path) -> None:
    package = tmp_path / "app"
    package.mkdir()
    module = package / "agents.py"
    module.write_text(PROGRAM)
    settings = Settings(select=("AGL601",))
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["pyautogen>=0.2"]\n')
    assert [finding.code for finding in check_source(PROGRAM, str(module), settings)] == ["AGL601"]


def test_a_pinned_early_release_is_left_alone(tmp_path: Path) -> None:
    module = tmp_path / "agents.py"
    module.write_text(PROGRAM)
    (tmp_path / "requirements.txt").write_text("pyautogen==0.1.14\n")
    assert check_source(PROGRAM, str(module), Settings(select=("AGL601",))) == []
