"""What a check leaves behind is bounded by what checks need, and giving it up changes no finding."""

from __future__ import annotations

import gc
from pathlib import Path

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
        # That of the process which runs the tests is no matter here, and looking through it takes long.
        monkeypatch.setattr(gc, "collect", lambda: 0)

    def check(self, blocks: int, code_bytes: int = 0) -> None:
        self._allowance.make_room(code_bytes, self._give_up)
        self.used += blocks
        self._allowance.note_need()

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


def test_without_anything_kept_the_findings_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pyproject.toml").touch()
    Path("agents.py").write_text(
        "from autogen import AssistantAgent\nhelper = AssistantAgent('helper', llm_config={'model': 'gpt-4o'})\n"
    )
    for name in ("one", "two"):
        Path(f"{name}.py").write_text(
            "from fastapi import FastAPI\nfrom agents import helper\napp = FastAPI()\n\n\n"
            "@app.post('/')\ndef ask(text: str) -> None:\n    helper.initiate_chat(helper, message=text)\n"
        )
    usual = check_paths(["."]).findings
    given_up = []
    give_up = project_modules.give_up_models
    monkeypatch.setattr(collection, "_FEW", -1_000_000_000)
    monkeypatch.setattr(collection, "_MOST", -1_000_000_000)
    monkeypatch.setattr(project_modules, "give_up_models", lambda: (given_up.append(True), give_up()))
    assert usual
    assert check_paths(["."]).findings == usual
    assert len(given_up) == 3
