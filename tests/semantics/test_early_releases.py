"""Which requirements mean the time of pyautogen 0.1."""

from __future__ import annotations

from pathlib import Path

import pytest

from autogen_lint import Settings, check_source

PROGRAM = """
from autogen import AssistantAgent

assistant = AssistantAgent("assistant", llm_config={"model": "gpt-4", "request_timeout": 60})
"""


def is_silent(tmp_path: Path, name: str, text: str) -> bool:
    module = tmp_path / "agents.py"
    module.write_text(PROGRAM)
    (tmp_path / name).write_text(text)
    return not check_source(PROGRAM, str(module), Settings(select=("AGL601",)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("requirements.txt", "rich\npyautogen==0.1.14\n"),
        ("requirements.txt", "pyautogen[retrievechat]==0.1.14\n"),
        ("requirements-prod.txt", "pyautogen ~= 0.1.0\n"),
        ("pyproject.toml", '[tool.poetry.dependencies]\npyautogen = "^0.1.7"\n'),
        ("requirements.txt", "pyautogen>=0.1,<0.2\n"),
        ("requirements.txt", "pyautogen\nopenai==0.28.1\n"),
        ("requirements.txt", "openai<1\npyautogen\n"),
        ("environment.yml", "dependencies: [pyautogen, openai=0.28]\n"),
        ("Pipfile", '[packages]\npyautogen = "*"\nopenai = {version = "<1.0"}\n'),
        ("setup.cfg", "[options]\ninstall_requires = pyautogen<0.2.0\n"),
    ],
)
def test_it_asks_for_an_early_release(name: str, text: str, tmp_path: Path) -> None:
    assert is_silent(tmp_path, name, text)


@pytest.mark.parametrize(
    "line",
    [
        "pyautogen",
        "pyautogen==0.2.35",
        "pyautogen>=0.1",
        "pyautogen<0.3",
        "pyautogen\nopenai>=0.28",
        "pyautogen\nopenai==1.30.0",
        "pyautogen\nopenai!=0.28",
        "pyautogen\nlangchain-openai==0.1.7",
        "# pyautogen==0.1, not openai 0.28",
        "pyautogen\nopenai  # 0.28 does not do",
        "ag2[openai]>=0.9",
    ],
)
def test_it_does_not(line: str, tmp_path: Path) -> None:
    assert not is_silent(tmp_path, "requirements.txt", f"rich==0.1\n{line}\nflask<1\n")


def test_the_manifest_of_the_project_counts(tmp_path: Path) -> None:
    package = tmp_path / "app"
    package.mkdir()
    module = package / "agents.py"
    module.write_text(PROGRAM)
    settings = Settings(select=("AGL601",))
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["pyautogen>=0.2"]\n')
    assert [finding.code for finding in check_source(PROGRAM, str(module), settings)] == ["AGL601"]


def test_names_with_spaces_work_in_chats_of_two_before_pyautogen_0_2_33(tmp_path: Path) -> None:
    program = (
        "import autogen\n\n\ndef build():\n"
        "    return autogen.AssistantAgent('code writer', llm_config={'model': 'gpt-4o'})\n"
    )
    module = tmp_path / "agents.py"
    module.write_text(program)
    settings = Settings(select=("AGL508",))
    assert [finding.code for finding in check_source(program, str(module), settings)] == ["AGL508"]
    other = tmp_path / "pinned" / "agents.py"
    other.parent.mkdir()
    other.write_text(program)
    (other.parent / "requirements.txt").write_text("pyautogen==0.2.29\n")
    assert check_source(program, str(other), settings) == []
