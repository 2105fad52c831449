"""AGL606 and AGL607 say nothing about a package that the project has a copy of."""

from __future__ import annotations

from pathlib import Path

import pytest

from autogen_lint import Settings, check_source

PROGRAM = """
from autogen_agentchat.agents import AssistantAgent, UserControlAgent

agent = AssistantAgent("a", model_client=None, llm_config={})
"""


def codes(path: Path) -> list[str]:
    findings = check_source(PROGRAM, str(path), Settings(select=("AGL606", "AGL607")))
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("third_party/autogen/autogen_agentchat/agents", []),
        # Only what looks like the package is a copy of it.
        ("third_party/autogen_agentchat/notes", ["AGL607", "AGL606"]),
        ("autogen/agentchat", ["AGL607", "AGL606"]),
    ],
)
def test_a_copy_may_have_anything(part: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    folder = tmp_path / part
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    path = tmp_path / "service" / "app.py"
    path.parent.mkdir()
    path.write_text(PROGRAM, encoding="utf-8")
    assert codes(path) == found
