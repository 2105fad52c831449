"""Who imports a module that only builds agents decides whether they are shared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autogen_lint import check_source
from autogen_lint.notebooks import Notebook

AGENTS = 'from autogen import AssistantAgent\n\nwriter = AssistantAgent("writer", llm_config=False)\n'
SCRIPT = "from crew.people import writer\n\nwriter.initiate_chat(writer, message='hello', max_turns=1)\n"
SERVICE = (
    "from fastapi import FastAPI\nfrom crew.people import writer\n\napp = FastAPI()\n\n\n"
    "@app.get('/')\ndef ask(q: str):\n    return writer.generate_reply(messages=[{'role': 'user', 'content': q}])\n"
)
PAGE = (
    "import streamlit as st\nfrom crew.people import writer\n\n"
    "st.write(writer.initiate_chat(writer, message='x').summary)\n"
)
TEAM = "from autogen import GroupChat\nfrom crew.people import writer\n\ngroup = GroupChat([writer], [])\n"
TEAM_SCRIPT = (
    "from crew.team import group\nfrom autogen import GroupChatManager, UserProxyAgent\n\n"
    "UserProxyAgent('user', human_input_mode='NEVER').initiate_chat(GroupChatManager(group), message='x')\n"
)
TEST = "from crew.people import writer\n\n\ndef test_it():\n    assert writer.generate_reply(messages=[])\n"
OTHER = "# the people of another crew\nimport people\n"


@pytest.mark.parametrize(
    ("importers", "shared"),
    [
        ({}, True),
        ({"run.py": SCRIPT}, False),
        ({"run.py": SCRIPT, "run_again.py": SCRIPT}, False),
        ({"service.py": SERVICE}, True),
        ({"run.py": SCRIPT, "service.py": SERVICE}, True),
        ({"page.py": PAGE}, True),
        ({"other.py": OTHER}, True),
        ({"run.py": SCRIPT, "other.py": OTHER}, False),
        ({"crew/team.py": TEAM, "run.py": TEAM_SCRIPT}, False),
        ({"crew/team.py": TEAM}, True),
        ({"run.py": SCRIPT, "test_people.py": TEST}, False),
        ({"test_people.py": TEST}, True),
        ({"run.py": SCRIPT, "broken.py": "from crew.people import (\n"}, False),
    ],
    ids=lambda each: "+".join(each) or "nobody" if isinstance(each, dict) else str(each),
)
def test_agents_of_scripts_only_are_not_shared(importers: dict[str, str], shared: bool, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "crew").mkdir()
    (tmp_path / "crew" / "__init__.py").touch()
    module = tmp_path / "crew" / "people.py"
    module.write_text(AGENTS)
    for name, text in importers.items():
        (tmp_path / name).write_text(text)
    found = [finding.code for finding in check_source(AGENTS, str(module))]
    assert found == (["AGL102"] if shared else [])


def notebook(code: str, **metadata: object) -> str:
    cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": code}
    return json.dumps({"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


R_KERNEL = {"kernelspec": {"language": "R", "name": "ir"}}


@pytest.mark.parametrize(
    ("notebooks", "shared"),
    [
        ({"run.ipynb": notebook("from crew.people import writer\nwriter.generate_reply([])")}, False),
        ({"run.ipynb": notebook("%pip install crew\nimport crew.people as crew\n")}, False),
        ({"run.ipynb": notebook("from crew import (\n    people,\n)\n")}, False),
        ({"deep/run.ipynb": notebook("import sys\nsys.path.append('..')\nfrom crew.people import writer\n")}, False),
        ({"run.ipynb": notebook("print('from crew.people import writer')")}, True),
        ({"run.ipynb": notebook("from teams.people import writer")}, True),
        ({"run.ipynb": notebook("from crew.people import writer", **R_KERNEL)}, True),
        ({"run.ipynb": '"source": "from crew.people import writer"'}, True),
        ({".ipynb_checkpoints/run.ipynb": notebook("from crew.people import writer")}, True),
        ({"run.ipynb": notebook("from crew.people import writer"), "service.py": SERVICE}, True),
    ],
)
def test_notebooks_are_scripts_that_import(notebooks: dict[str, str], shared: bool, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    for name, text in {"crew/__init__.py": "", "crew/people.py": AGENTS, **notebooks}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    found = [finding.code for finding in check_source(AGENTS, str(tmp_path / "crew" / "people.py"))]
    assert found == (["AGL102"] if shared else [])


def test_only_notebooks_that_may_import_are_taken_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").touch()
    module = tmp_path / "people.py"
    module.write_text(AGENTS)
    (tmp_path / "people.ipynb").write_text(notebook("import os\npeople = 'people'\n"))
    monkeypatch.setattr(Notebook, "__init__", lambda *_: pytest.fail("taken apart"))
    assert [finding.code for finding in check_source(AGENTS, str(module))] == ["AGL102"]


def test_a_source_without_a_file_has_no_importers() -> None:
    assert [finding.code for finding in check_source(AGENTS)] == ["AGL102"]


def test_agents_that_are_used_at_once_are_not_only_there_to_be_imported() -> None:
    assert check_source(f"{AGENTS}print(writer.dump())\n") == []


@pytest.mark.parametrize(
    ("importer", "shared"),
    [("", False), ("import people\n\n\ndef names():\n    return people.writer.name\n", True)],
    ids=["nobody", "another module"],
)
@pytest.mark.parametrize(
    "tried_out",
    [
        "print(writer.name)",
        "print(f'{writer.name} is ready')",
        "async def main():\n    await writer.save()\n\n\nmain()",
    ],
)
def test_agents_that_the_module_tries_out_are_for_importers_if_there_are_some(
    tried_out: str, importer: str, shared: bool, tmp_path: Path
) -> None:
    (tmp_path / "pyproject.toml").touch()
    code = f"{AGENTS}{tried_out}\n"
    (tmp_path / "people.py").write_text(code)
    (tmp_path / "other.py").write_text(importer)
    found = [finding.code for finding in check_source(code, str(tmp_path / "people.py"))]
    assert found == (["AGL102"] if shared else [])


MAIN = (
    f"{AGENTS}\n\ndef main():\n    return writer.generate_reply(messages=[])\n\n\n"
    "if __name__ == '__main__':\n    print('main() is switched off')\n"
)


@pytest.mark.parametrize(
    ("code", "importer", "shared"),
    [
        (MAIN, "", False),
        (MAIN, "from people import main\n", True),
        (MAIN.replace("def main", "@command\ndef main"), "", True),
        (MAIN.replace("main()", "main(text)"), "", True),
        (MAIN.replace("def main", "def answer"), "", True),
        (MAIN.replace("'main() is switched off'", "register(main)"), "", True),
        (MAIN.partition("if __name__")[0], "", True),
        (f"from flask import Flask\napp = Flask('x')\n{MAIN}", "", True),
    ],
)
def test_a_main_that_nobody_calls(code: str, importer: str, shared: bool, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "people.py").write_text(code)
    (tmp_path / "other.py").write_text(importer)
    found = [finding.code for finding in check_source(code, str(tmp_path / "people.py"))]
    assert found == (["AGL102"] if shared else [])


def test_a_folder_called_autogen_around_the_module_is_the_projects_own(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "samples" / "autogen" / "single_agent"
    folder.mkdir(parents=True)
    (tmp_path / "samples" / "autogen" / "base_agent.py").write_text("class BaseAgent: ...\n")
    module = folder / "loop.py"
    code = "import autogen_agentchat\nfrom autogen.base_agent import BaseAgent\n"
    module.write_text(code)
    assert check_source(code, str(module)) == []
    assert [finding.code for finding in check_source(code)] == ["AGL607"]
