"""Where reports say that findings are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reports import finding, report, written

from autogen_lint.findings import Location
from autogen_lint.reporters.places import Place, checkout, place


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a folder in it, which is the current one; no CI."""
    for variable in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(variable, raising=False)
    (tmp_path / "project" / "backend").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project" / "backend")
    return (tmp_path / "project").resolve()


def test_without_ci_paths_are_relative_to_the_current_folder(project: Path) -> None:
    assert checkout() == str(project / "backend")


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_in_ci_paths_are_relative_to_the_checkout(
    project: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, str(project))
    assert checkout() == str(project)
    assert place(finding(filename="app.py"), checkout()).path == "backend/app.py"


def test_a_checkout_somewhere_else_does_not_count(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(project / "frontend"))
    assert checkout() == str(project / "backend")


def test_a_checkout_behind_a_link(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project.parent / "link").symlink_to(project)
    monkeypatch.setenv("CI_PROJECT_DIR", str(project.parent / "link"))
    assert checkout() == str(project)


def test_the_first_line_stands_for_a_cell_because_lines_are_counted_in_the_cell() -> None:
    where = place(finding(filename="a.ipynb", cell=2), ".")
    assert where == Place("a.ipynb", Location(1, 0), Location(1, 0), "cell 2, line 3, column 5: it is shared")


@pytest.mark.parametrize("style", ["github", "gitlab", "junit", "sarif"])
def test_absolute_names_become_relative_paths(style: str, project: Path) -> None:
    absolute = report(finding(filename=str(project / "backend" / "app.py")))
    text = written(style, absolute, str(project))
    assert "backend/app.py" in text
    assert str(project) not in text


def test_a_manifest_is_a_file_like_others() -> None:
    (issue,) = json.loads(written("gitlab", report(finding("AGL608", filename="requirements.txt", start=(1, 0)))))
    assert issue["location"] == {"path": "requirements.txt", "lines": {"begin": 1, "end": 3}}
