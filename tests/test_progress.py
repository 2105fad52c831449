"""A bar for those who wait, and nothing for those who do not look."""

from __future__ import annotations

import io

import pytest

from autogen_lint import progress
from autogen_lint.progress import Bar, shown_on


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture(autouse=True)
def _ordinary_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def use(bar: Bar | None) -> None:
    assert bar is not None
    for done in range(4):
        bar(done, 3)


def test_a_run_that_takes_long_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    monkeypatch.setattr(progress, "_PAUSE", 0)
    terminal = Terminal()
    with shown_on(terminal) as bar:
        use(bar)
    assert "2/3" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")  # The line is empty again.


def test_a_quick_run_shows_nothing() -> None:
    terminal = Terminal()
    with shown_on(terminal) as bar:
        use(bar)
    assert terminal.getvalue() == ""


def interrupt_below(terminal: Terminal) -> None:
    with shown_on(terminal) as bar:
        use(bar)
        raise KeyboardInterrupt


def test_the_bar_goes_also_when_the_run_is_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    terminal = Terminal()
    with pytest.raises(KeyboardInterrupt):
        interrupt_below(terminal)
    assert terminal.getvalue().endswith("\x1b[2K")


@pytest.mark.parametrize(("variable", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_nobody_looks_at_a_log(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    with shown_on(Terminal()) as bar:
        assert bar is None


def test_a_pipe_gets_none() -> None:
    with shown_on(io.StringIO()) as bar:
        assert bar is None
