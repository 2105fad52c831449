"""Neighbours: whether `autogen` means the installed package or something of the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from autogen_lint import Settings, check_source
from autogen_lint.project import Neighbours

AGENTS = "autogen.AssistantAgent"


def write(folder: Path, *names: str, text: str = "") -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    # Where the search for the project ends, whatever lies above the temporary folder.
    write(tmp_path, "pyproject.toml", "app.py")
    return tmp_path / "app.py"


def provided(program: Path, dotted: str = AGENTS) -> bool:
    return Neighbours(str(program)).provide(dotted)


def test_without_neighbours_autogen_is_the_package(program: Path) -> None:
    assert not provided(program)


def test_source_without_a_file_has_no_neighbours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "autogen.py", text="class AssistantAgent: ...")
    monkeypatch.chdir(tmp_path)
    for name in ("<string>", "<stdin>", "gone.py"):
        assert not Neighbours(name).provide(AGENTS)


def test_a_module_beside_the_program(program: Path, tmp_path: Path) -> None:
    write(tmp_path, "autogen.py", text="class AssistantAgent: ...")
    assert provided(program)
    assert not provided(program, "autogen_agentchat.agents.AssistantAgent")
    assert not provided(program, "ag2.Agent")


def test_a_module_that_never_says_the_name_does_not_define_it(program: Path, tmp_path: Path) -> None:
    write(tmp_path, "autogen.py", text="def generate(): ...")
    assert not provided(program)
    assert provided(program, "autogen.generate")


def test_a_package_beside_the_program(program: Path, tmp_path: Path) -> None:
    write(tmp_path, "autogen/__init__.py", text="from .planner import AssistantAgent\n")
    write(tmp_path, "autogen/planner.py", "autogen/tools/__init__.py")
    assert provided(program)
    assert provided(program, "autogen.planner.Planner")
    assert provided(program, "autogen.tools.search")
    assert not provided(program, "autogen.agentchat.GroupChat")


def test_a_folder_without_init_is_no_package_that_hides_an_installed_one(program: Path, tmp_path: Path) -> None:
    write(tmp_path, "autogen/notes.txt", "autogen/config.json")
    assert not provided(program)
    assert not provided(program, "autogen.agentchat.GroupChat")


@pytest.mark.parametrize("init", ["from .agentchat import *\n", "from .agentchat import AssistantAgent\n", ""])
def test_the_package_itself_in_the_project_is_the_package(init: str, program: Path, tmp_path: Path) -> None:
    """A checkout of AutoGen, or a vendored copy, has the layout of the real one."""
    write(tmp_path, "autogen/__init__.py", text=init)
    write(tmp_path, "autogen/agentchat/__init__.py", "autogen/agentchat/conversable_agent.py")
    assert not provided(program)
    assert not provided(program, "autogen.agentchat.AssistantAgent")


@pytest.mark.parametrize("folder", ["", "src"])
def test_programs_in_subfolders_see_the_root_and_src_of_their_project(folder: str, tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "tools/run.py")
    write(tmp_path / folder, "autogen.py", text="class AssistantAgent: ...")
    assert provided(tmp_path / "tools" / "run.py")


def test_a_module_of_a_package_sees_what_lies_beside_the_package(tmp_path: Path) -> None:
    write(tmp_path, "app/__init__.py", "app/sub/__init__.py", "app/sub/main.py")
    write(tmp_path, "autogen.py", text="class AssistantAgent: ...")
    assert provided(tmp_path / "app" / "sub" / "main.py")


def test_folders_beyond_the_project_are_not_looked_at(tmp_path: Path) -> None:
    write(tmp_path, "autogen.py", text="class AssistantAgent: ...")
    write(tmp_path, "project/setup.py", "project/tools/run.py")
    assert not provided(tmp_path / "project" / "tools" / "run.py")


def test_a_neighbour_keeps_the_rules_away(program: Path, tmp_path: Path) -> None:
    code = "import autogen\nautogen.UserProxyAgent('u', human_input_mode='ALWAYS')\n"
    program.write_text(code)
    assert [each.code for each in check_source(code, str(program), Settings(select=("AGL202",)))] == ["AGL202"]
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub", "autogen.py", text="class UserProxyAgent: ...")
    other = tmp_path / "sub" / "app.py"
    other.write_text(code)
    assert check_source(code, str(other), Settings(select=("AGL202",))) == []
