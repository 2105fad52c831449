"""Which requirements mean the previews before AgentChat 0.4.0."""

from __future__ import annotations

from pathlib import Path

import pytest

from autogen_lint import Settings, check_source

IMPORT = "from autogen_core.base import CancellationToken\n"
MESSAGE = 'from autogen_core.models import SystemMessage\n\nPROMPT = [SystemMessage("Be terse.")]\n'
RUN = """
from autogen_agentchat.teams import RoundRobinGroupChat


async def ask(agents, condition):
    return await RoundRobinGroupChat(agents).run(task="Go", termination_condition=condition)
"""
STATE = """
from autogen_core.model_context import BufferedChatCompletionContext


def saved():
    context = BufferedChatCompletionContext(5)
    context.save_state()
"""
GIT = "autogen-core @ git+https://github.com/microsoft/autogen.git"


def codes(program: str, tmp_path: Path, name: str, text: str) -> list[str]:
    module = tmp_path / "agents.py"
    module.write_text(program)
    (tmp_path / name).write_text(text)
    settings = Settings(select=("AGL404", "AGL501", "AGL606", "AGL607"))
    return [finding.code for finding in check_source(program, str(module), settings)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("requirements.txt", "autogen-agentchat==0.4.0.dev6\n"),
        ("requirements.txt", "autogen-core>=0.4.0.dev6\n"),
        ("requirements.txt", "autogen-ext<0.4.0\n"),
        ("requirements.txt", f"{GIT}@v0.4.0.dev6\n"),
        ("requirements.txt", f"{GIT}@4f5d8a1\n"),
        ("pyproject.toml", '[project]\ndependencies = ["autogen-agentchat==0.4.0.dev6"]\n'),
        ("uv.lock", '[[package]]\nname = "autogen-core"\nversion = "0.4.0.dev8"\n'),
    ],
)
def test_it_asks_for_a_preview(name: str, text: str, tmp_path: Path) -> None:
    assert codes(IMPORT, tmp_path, name, text) == []
    assert codes(MESSAGE, tmp_path, name, text) == []
    assert codes(RUN, tmp_path, name, text) == []
    assert codes(STATE, tmp_path, name, text) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("requirements.txt", "rich\n"),
        ("requirements.txt", "autogen-core\n"),
        ("requirements.txt", "autogen-core>=0.4\n"),
        ("requirements.txt", "autogen-core==0.4.0\n"),
        ("requirements.txt", "autogen-core!=0.4.0.dev6\n"),
        ("requirements.txt", "autogen-core\nrich==13.0.0rc1\n"),
        ("requirements.txt", f"{GIT}#subdirectory=python/packages/autogen-core\n"),
        ("requirements.txt", f"{GIT}@main#subdirectory=python/packages/autogen-core\n"),
        ("uv.lock", '[[package]]\nname = "autogen-core"\nversion = "0.7.5"\n'),
    ],
)
def test_it_does_not(name: str, text: str, tmp_path: Path) -> None:
    assert codes(IMPORT, tmp_path, name, text) == ["AGL607"]
    assert codes(MESSAGE, tmp_path, name, text) == ["AGL501"]
    assert codes(RUN, tmp_path, name, text) == ["AGL606"]
    assert codes(STATE, tmp_path, name, text) == ["AGL404"]


def test_a_notebook_may_ask_for_it_in_its_prose(tmp_path: Path) -> None:
    notebook = tmp_path / "agents.ipynb"
    settings = Settings(select=("AGL607",))
    notebook.write_text("%pip install autogen-core==0.7.5")
    assert [finding.code for finding in check_source(IMPORT, str(notebook), settings)] == ["AGL607"]
    notebook.write_text("%pip install autogen-core==0.4.0.dev6")
    assert check_source(IMPORT, str(notebook), settings) == []


def test_what_comes_from_a_module_of_the_previews_is_no_message_of_the_releases() -> None:
    program = MESSAGE.replace("autogen_core.models", "autogen_core.components.models")
    settings = Settings(select=("AGL501", "AGL607"))
    assert [finding.code for finding in check_source(program, settings=settings)] == ["AGL607"]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (IMPORT, "`CancellationToken` is in `autogen_core` now"),
        ("import autogen_agentchat.task", "what it had is in `autogen_agentchat.conditions` now"),
        ("from autogen_agentchat.messages import ToolCallMessage", "`ToolCallRequestEvent` took its place"),
        ("from autogen_ext.models import OpenAIChatCompletionClient", "it is in `autogen_ext.models.openai` now"),
    ],
)
def test_the_message_tells_where_it_is_now(line: str, hint: str) -> None:
    (finding,) = check_source(line, settings=Settings(select=("AGL607",)))
    assert finding.message.startswith("Only previews before AutoGen AgentChat 0.4.0 had")
    assert hint in finding.message
