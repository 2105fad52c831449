"""The corpus of the rules about manifests: each program is a folder, a small project with modules and manifests.

The marks are comments in the manifests, with the kind of fix that is due, as `corpus.py` explains. `FIXED` has what the
fixes make of the marked lines.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from textwrap import dedent

import pytest
from corpus import PROJECTS, name_of

from autogen_lint import Applicability, Settings
from autogen_lint.rules import RULES, load_rules
from autogen_lint.runner import check_paths, fix_paths

CODES = {entry.code for entry in RULES if entry.is_about_manifests}
FIXES = {"safe-fix": Applicability.SAFE, "unsafe-fix": Applicability.UNSAFE, None: None}
FIXED = {
    "flagged_any_ag2": "ag2[openai]<1",
    "flagged_conda_with_pip": '- "ag2[openai]>=0.9,<1"',
    "flagged_locked_to_new_release": 'dependencies = ["ag2>=0.9,<1"]',
    "flagged_lower_bound_in_pyproject": '"ag2[openai,redis]>=0.9.2,<1",',
    "flagged_pipfile": 'pyautogen = ">=0.2.3,<0.10"',
    "flagged_poetry_star": 'ag2 = { version = "<1", extras = ["openai"] }',
    "flagged_pyautogen_compatible_release": 'pyautogen~=0.2,<0.10 ; python_version < "3.13"',
    "flagged_setup_cfg": "ag2[openai] >= 0.8,<1",
    "flagged_upper_bound_too_high": "ag2>=0.9,<2,<1",
}

every_project = pytest.mark.parametrize("project", PROJECTS, ids=name_of)

Mark = tuple[str, int, str, Applicability | None]


def marks(project: Path) -> set[Mark]:
    """Manifest, line, rule and the fix that is due."""
    return {
        (path.relative_to(project).as_posix(), number, match[1], FIXES[match[2]])
        for path in project.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if (match := re.search(r"#! (AGL\d{3})(?: ((?:un)?safe-fix))?$", line))
    }


def found(project: Path) -> list[Mark]:
    return [
        (
            Path(each.filename).relative_to(project).as_posix(),
            each.start.line,
            each.code,
            each.fix.applicability if each.fix is not None else None,
        )
        for each in check_paths([str(project)], Settings()).findings
    ]


@every_project
def test_exactly_the_marked_lines_are_reported(project: Path) -> None:
    assert sorted(found(project), key=str) == sorted(marks(project), key=str)


@every_project
def test_a_project_is_named_for_what_it_shows(project: Path) -> None:
    own = project.parent.name.partition("_")[0]
    assert own in CODES
    assert project.name.startswith("flagged_" if own in {mark[2] for mark in marks(project)} else "clean_")
    assert bool(marks(project)) == project.name.startswith("flagged_")


@every_project
def test_fixes_write_the_bound_and_nothing_else(project: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(project, tmp_path / project.name)
    report = fix_paths([str(copy)], Settings())
    fixable = {mark for mark in marks(project) if mark[3] is not None}
    assert len(report.applied) == len(fixable)
    assert not report.errors
    assert not [each for each in report.findings if each.fix is not None]
    changed = []
    for path in (each for each in project.rglob("*") if each.is_file() and "__pycache__" not in each.parts):
        before, after = path.read_text().splitlines(), (copy / path.relative_to(project)).read_text().splitlines()
        assert len(before) == len(after)
        changed += [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert [other.partition("#!")[0].strip() for _, other in changed] == [FIXED[project.name] for _ in fixable]
    assert fix_paths([str(copy)], Settings()).applied == []


def test_every_golden_line_belongs_to_a_project() -> None:
    due = {project.name for project in PROJECTS for mark in marks(project) if mark[3] is not None}
    assert set(FIXED) == due


@pytest.mark.parametrize("rule", load_rules(CODES), ids=lambda rule: rule.code)
def test_the_examples_of_the_documentation_are_true(rule: type, tmp_path: Path) -> None:
    bad, good = re.findall(r"```text\n(.*?)```", dedent(f"    {rule.__doc__}"), flags=re.DOTALL)
    for name, text in (("bad", bad), ("good", good)):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        (folder / "app.py").write_text("import autogen\n")
        (folder / "requirements.txt").write_text(dedent(text))
        findings = check_paths([str(folder)], Settings()).findings
        assert [each.code for each in findings] == ([rule.code] if name == "bad" else [])
