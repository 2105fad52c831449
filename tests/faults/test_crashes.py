"""A bug of ours, and code that is too much for it, costs one line and one file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from programs import NEW, OLD, notebook

from autogen_lint import cli, notebooks
from autogen_lint.rules.concurrency.asyncio_run_on_sync_api import AsyncioRunOnSyncApi

SELECT = "--select=AGL402"
FACES = {
    "checking": ("--output-format=concise",),
    "fixing": ("--fix",),
    "a diff": ("--diff",),
    "adding comments": ("--add-noqa",),
    "writing a baseline": ("--write-baseline=old.json",),
}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.py").write_text(OLD.replace('"a"', '"trouble"'))
    (tmp_path / "b.py").write_text(OLD)
    return tmp_path


def raising(error: BaseException) -> Callable[..., None]:
    def visit(rule: AsyncioRunOnSyncApi, node: object) -> None:
        if "trouble" in rule.model.module.code:
            raise error

    return visit


@pytest.mark.parametrize("arguments", FACES.values(), ids=FACES)
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KeyError("x"), "KeyError: 'x'"),
        (RecursionError("too deep"), "RecursionError: too deep"),
        (MemoryError(), "MemoryError: no message"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_rule_that_raises_is_named_and_other_files_are_done(
    arguments: tuple[str, ...],
    error: Exception,
    said: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    really = AsyncioRunOnSyncApi.visit_Call
    crash = raising(error)

    def visit(rule: AsyncioRunOnSyncApi, node: object) -> None:
        crash(rule, node)
        really(rule, node)  # type: ignore[arg-type]

    monkeypatch.setattr(AsyncioRunOnSyncApi, "visit_Call", visit)
    assert cli.main([*arguments, SELECT]) == 2
    out, err = capsys.readouterr()
    assert err.splitlines()[0] == f"autogen-lint: error: a.py: internal error in AGL402: {said}"
    assert (project / "a.py").read_text() == OLD.replace('"a"', '"trouble"')
    if "--fix" in arguments:
        assert (project / "b.py").read_text() == NEW
    elif "--diff" in arguments:
        assert "+++ b.py" in out
    elif "--add-noqa" in arguments:
        assert "# noqa: AGL402" in (project / "b.py").read_text()
    elif "--output-format=concise" in arguments:
        assert "b.py:6:1: AGL402" in out
    else:
        assert "b.py" in (project / "old.json").read_text()


def test_a_crash_over_a_notebook_costs_the_notebook(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object) -> None:
        raise IndexError("cells")

    (project / "c.ipynb").write_text(notebook(OLD))
    monkeypatch.setattr(notebooks.Notebook, "__init__", crash)
    assert cli.main(["--fix", SELECT]) == 2
    assert "c.ipynb: internal error in the engine: IndexError: cells" in capsys.readouterr().err
    assert (project / "b.py").read_text() == NEW


def test_a_crash_outside_of_every_file_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ValueError("no\nidea")

    monkeypatch.setattr("autogen_lint.cli.output._show", crash)
    assert cli.main([SELECT]) == 2
    assert capsys.readouterr().err == "autogen-lint: error: internal error in the command line: ValueError: no idea\n"


def test_real_nesting_that_is_too_deep_for_a_rule_is_told_and_other_files_are_checked(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "a.py").write_text("import autogen\nx = a" + ".b" * 900 + "\n")
    code = cli.main(["--output-format=concise"])
    out, err = capsys.readouterr()
    assert "b.py:6:1: AGL402" in out
    assert code == 1 or err.startswith("autogen-lint: error: a.py: internal error in ")
