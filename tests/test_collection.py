"""What a check leaves behind is bounded by what checks need, and giving it up changes no finding."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import libcst as cst
import pytest

from autogen_lint import check_paths, collection
from autogen_lint.collection import Allowance
from autogen_lint.semantics import project_modules


class Memory:
    """A process whose checks take as many blocks as the test says, and leave all of them behind."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.used = 1_000
        self.given_up = 0
        self._allowance = Allowance()
        monkeypatch.setattr(collection, "_blocks", lambda: self.used)
        monkeypatch.setattr(collection, "_FEW", 100)
        monkeypatch.setattr(collection, "_FEW_OF_ANOTHER_PROJECT", 25)
        # That of the process which runs the tests is no matter here, and looking through it takes long.
        self.collections = 0
        monkeypatch.setattr(gc, "collect", self._collect)

    def check(self, blocks: int, code_bytes: int = 0, root: str = "shop") -> None:
        self._allowance.make_room(code_bytes, root, self._give_up)
        self.used += blocks
        self._allowance.note_need()

    def _collect(self) -> int:
        self.collections += 1
        return 0

    def _give_up(self) -> None:
        self.given_up += 1
        self.used = 1_000


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory:
    return Memory(monkeypatch)


def test_a_little_is_kept(memory: Memory) -> None:
    for _ in range(10):
        memory.check(10)
    assert memory.given_up == 0


def test_what_small_checks_leave_behind_does_not_grow_without_bound(memory: Memory) -> None:
    for _ in range(1_000):
        memory.check(10)
        assert memory.used <= 1_000 + 100 + 10
    assert memory.given_up == 1_000 // 11
    assert memory.collections == 0


def test_garbage_is_looked_for_where_giving_up_has_freed_little(memory: Memory) -> None:
    memory._give_up = lambda: None  # type: ignore[method-assign]
    for _ in range(12):
        memory.check(10)
    assert memory.collections == 1


def test_less_is_kept_of_another_project(memory: Memory) -> None:
    for _ in range(5):
        memory.check(10)
    memory.check(10, root="library")
    assert memory.given_up == 1
    memory.check(10, root="tools")
    assert memory.given_up == 1
    memory.check(10, root="website")
    assert memory.given_up == 1
    memory.check(10, root="docs")
    assert memory.given_up == 2


def test_a_project_in_another_may_share_its_modules(memory: Memory) -> None:
    for root in ("shop", "shop/plugins/mail", "shop", "shop/plugins/mail", "shop"):
        memory.check(10, root=root)
    assert memory.given_up == 0
    memory.check(10, root="shopping")
    assert memory.given_up == 1


def test_as_much_is_kept_as_the_hungriest_check_needs(memory: Memory) -> None:
    memory.check(1_000)
    for _ in range(39):
        memory.check(10)
    assert memory.given_up == 0
    for _ in range(3):
        memory.check(10)
    assert memory.given_up == 1


def test_room_is_made_for_a_large_module_before_it_is_read(memory: Memory) -> None:
    memory.check(1_000)
    memory.check(1_000, code_bytes=700)
    assert memory.given_up == 1


def test_a_program_that_grows_beside_the_checks_is_not_taken_for_them(memory: Memory) -> None:
    memory.check(10)
    memory.used += 1_000_000
    allowance_was_exceeded = memory.given_up

    def others_keep_theirs() -> None:
        memory.given_up += 1

    memory._give_up = others_keep_theirs  # type: ignore[method-assign]
    for _ in range(5):
        memory.check(10)
    assert memory.given_up == allowance_was_exceeded + 1


def test_a_model_that_is_given_up_leaves_nothing_to_look_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python looks for garbage by looking at everything: what a model held is gone before that."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    Path("pyproject.toml").touch()
    _write_service()
    project_modules.give_up_models()
    gc.collect()
    gc.disable()
    try:
        assert check_paths(["."]).findings
        assert _trees() > 1
        project_modules.give_up_models()
        assert _trees() == 0
    finally:
        gc.enable()


def test_a_model_that_another_thread_may_ask_is_left_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    Path("pyproject.toml").touch()
    _write_service()
    check_paths(["."])
    model = project_modules.model_of(str(tmp_path / "agents.py"))
    assert model is not None
    project_modules.give_up_models()
    assert model.walk.scopes


def _trees() -> int:
    return sum(isinstance(each, cst.Module) for each in gc.get_objects())


def _write_service() -> None:
    Path("agents.py").write_text(
        "from autogen import AssistantAgent\nhelper = AssistantAgent('helper', llm_config={'model': 'gpt-4o'})\n"
    )
    for name in ("one", "two"):
        Path(f"{name}.py").write_text(
            "from fastapi import FastAPI\nfrom agents import helper\napp = FastAPI()\n\n\n"
            "@app.post('/')\ndef ask(text: str) -> None:\n    helper.initiate_chat(helper, message=text)\n"
        )


def test_without_anything_kept_the_findings_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pyproject.toml").touch()
    _write_service()
    usual = check_paths(["."]).findings
    given_up = []
    give_up = project_modules.give_up_models
    monkeypatch.setattr(collection, "_FEW", -1_000_000_000)
    monkeypatch.setattr(collection, "_MOST", -1_000_000_000)
    monkeypatch.setattr(project_modules, "give_up_models", lambda: (given_up.append(True), give_up()))
    assert usual
    assert check_paths(["."]).findings == usual
    assert len(given_up) == 3
