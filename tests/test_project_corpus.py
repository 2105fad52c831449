"""Services of several modules: exactly the marked lines are reported, by the command line and by flake8 alike.

`corpus.py` explains the marks.
"""

from __future__ import annotations

import ast
from argparse import Namespace
from collections import Counter
from pathlib import Path

import pytest
from corpus import CORPUS, SERVICES, marks, name_of, read

from autogen_lint import Settings, check_paths, check_source, project
from autogen_lint.flake8_plugin import Plugin
from autogen_lint.linter import check_in_run

LEAST = 5
"""How many flagged and how many clean services there are at least."""

Place = tuple[str, int, str]

every_service = pytest.mark.parametrize("service", SERVICES, ids=name_of)


def modules(service: Path) -> list[Path]:
    return sorted(service.rglob("*.py"))


def marked(service: Path) -> Counter[Place]:
    found: Counter[Place] = Counter()
    for path in modules(service):
        for (line, rule), count in marks(read(path)).items():
            found[name_of(path), line, rule] += count
    return found


@every_service
def test_the_command_line_reports_exactly_the_marked_lines(service: Path) -> None:
    report = check_paths([str(service)], Settings())
    assert report.errors == []
    found = Counter((name_of(Path(each.filename)), each.start.line, each.code) for each in report.findings)
    assert found == marked(service), [f"{each.filename}:{each.start.line} {each.message}" for each in report.findings]


@every_service
def test_flake8_reports_the_same_file_by_file(service: Path) -> None:
    ours = {
        (each.filename, each.start.line, each.start.column, f"{each.code} {each.message}")
        for each in check_paths([str(service)], Settings()).findings
    }
    theirs = set()
    # Backwards, and each as if flake8 had just been started: nothing may depend on what was checked before.
    for path in reversed(modules(service)):
        Plugin.parse_options(Namespace())
        text = read(path)
        plugin = Plugin(ast.parse(text), str(path), text.splitlines(keepends=True))
        theirs |= {(str(path), line, column, message) for line, column, message, _ in plugin.run()}
    on_by_default = {each for each in theirs if each[3].partition(" ")[0] in DEFAULTS}
    assert on_by_default == ours


DEFAULTS = Settings().codes_for("module.py")


@every_service
def test_the_api_reports_the_same_file_by_file(service: Path) -> None:
    found: Counter[Place] = Counter()
    for path in modules(service):
        for each in check_source(read(path), str(path), Settings()):
            found[name_of(path), each.start.line, each.code] += 1
    assert found == marked(service)


@every_service
def test_what_was_checked_before_changes_nothing(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By all rules, and with the names of files as a command line has them."""
    monkeypatch.chdir(service)
    asked = Settings(select=("ALL",))
    texts = {str(path.relative_to(service)): read(path) for path in modules(service)}
    for path, text in texts.items():
        alone = check_source(text, path, asked)
        for earlier in texts.keys() - {path}:
            project.forget()
            check_in_run(texts[earlier], earlier, asked)
            assert check_in_run(text, path, asked) == alone, f"{path} after {earlier}"


@every_service
def test_every_module_says_what_it_is_and_the_service_is_named_for_its_marks(service: Path) -> None:
    for path in modules(service):
        code = read(path)
        assert not code or ast.get_docstring(ast.parse(code)), f"{name_of(path)} has no docstring"
    assert service.name.startswith("flagged_" if marked(service) else "clean_")


@pytest.mark.parametrize("kind", ["flagged", "clean"])
def test_there_are_enough_of_both_kinds(kind: str) -> None:
    assert len([*(CORPUS / "projects").glob(f"{kind}_*")]) >= LEAST


def test_without_its_neighbours_a_module_shows_less(tmp_path: Path) -> None:
    """What makes the difference is the resolver, not the module."""
    found = {}
    for service in SERVICES:
        for path in modules(service):
            code = read(path)
            alone = tmp_path / "alone.py"
            alone.write_text(code)
            found[name_of(path)] = {each.code for each in check_source(code, str(alone))}
    assert found["projects/flagged_fastapi_routers/app/routers/tickets.py"] == set()
    assert found["projects/flagged_flask_factory/newsroom/desk.py"] == set()
    assert found["projects/flagged_celery_tasks/src/reports/crew.py"] == set()
    assert found["projects/flagged_chainlit_app/app.py"] == set()
    assert found["projects/clean_flask_factory/tryout/crew.py"] == {"AGL102"}
