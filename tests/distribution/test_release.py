"""The workflows that test and release, and the check of the tag."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from schemas import assert_valid

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CHANGELOG = """\
# Changelog

## [Unreleased]

## [0.2.0] - 2026-01-31

### Added

- Something.

## [0.1.0] - 2026-01-01

## [0.0.1] - soon
"""

every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def load(path: Path) -> dict[str, Any]:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


# The workflows.


def test_there_are_workflows_for_tests_and_releases() -> None:
    assert [path.name for path in WORKFLOWS] == ["release.yml", "tests.yml"]


def test_github_accepts_them() -> None:
    assert_valid("github-workflows", *WORKFLOWS)
    assert_valid("dependabot", ROOT / ".github" / "dependabot.yml")


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / "action.yml"], ids=lambda path: path.name)
def test_other_peoples_actions_are_pinned_to_a_commit(path: Path) -> None:
    for action in re.findall(r"uses: (.+)", path.read_text(encoding="utf-8")):
        assert action.startswith("./") or re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@every_workflow
def test_nothing_may_be_written_unless_a_job_says_so(path: Path) -> None:
    assert load(path)["permissions"] == {"contents": "read"}


@every_workflow
def test_no_job_runs_for_ever(path: Path) -> None:
    assert all("uses" in job or "timeout-minutes" in job for job in load(path)["jobs"].values())


def test_scripts_take_nothing_from_expressions() -> None:
    for path in WORKFLOWS:
        for job in load(path)["jobs"].values():
            assert not [step["run"] for step in job.get("steps", []) if "${{" in step.get("run", "")]


def test_what_is_published_was_tested_and_needs_no_password() -> None:
    jobs = load(ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    publish = jobs["publish"]
    assert publish["needs"] == ["tests", "build"]
    assert publish["permissions"] == {"id-token": "write"}
    assert "password" not in str(publish["steps"])
    assert [name for name, job in jobs.items() if "id-token" in job.get("permissions", {})] == ["publish"]


def test_the_tests_run_on_every_python_that_the_package_says_it_knows() -> None:
    declared = re.findall(r'"Programming Language :: Python :: (3\.\d+)"', (ROOT / "pyproject.toml").read_text())
    matrix = load(ROOT / ".github" / "workflows" / "tests.yml")["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == declared


# The check of the tag.


@pytest.fixture(scope="module")
def check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_release", ROOT / "tools" / "check_release.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_tag_that_agrees_with_version_and_changelog(check: ModuleType) -> None:
    assert check.disagreements("v0.2.0", "0.2.0", CHANGELOG) == []
    assert check.notes("0.2.0", CHANGELOG) == "### Added\n\n- Something."


@pytest.mark.parametrize(
    ("tag", "version", "problem"),
    [
        ("v0.2.1", "0.2.0", "the tag is v0.2.1, but the version in the source is 0.2.0"),
        ("0.2.0", "0.2.0", "the tag is 0.2.0, but the version in the source is 0.2.0"),
        ("v0.1.0", "0.1.0", "the changelog says nothing about 0.1.0"),
        ("v0.0.1", "0.0.1", "the changelog has no heading `## [0.0.1] - YYYY-MM-DD`"),
        ("v0.3.0", "0.3.0", "the changelog has no heading `## [0.3.0] - YYYY-MM-DD`"),
    ],
)
def test_a_tag_that_does_not(check: ModuleType, tag: str, version: str, problem: str) -> None:
    assert check.disagreements(tag, version, CHANGELOG) == [problem]


def test_it_reads_the_version_that_the_package_has(check: ModuleType) -> None:
    from autogen_lint import __version__

    assert check.source_version() == __version__


def test_a_tag_of_nothing_is_refused(check: ModuleType) -> None:
    done = subprocess.run([sys.executable, str(check.__file__), "v99.0"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("the tag is v99.0, but the version in the source is ")


def test_the_changelog_is_kept_as_keep_a_changelog_says() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", text, flags=re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    assert all(re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", heading) for heading in headings[1:])
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"^### (.+)$", text, flags=re.MULTILINE)) <= kinds
