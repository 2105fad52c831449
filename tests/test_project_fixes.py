"""Fixes in services of several modules, with the whole service around: what a fix relies on stands in another module,
and what it changes is used there.

`corpus.py` explains the marks, and where the results lie.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from corpus import FIXED_SERVICES, SERVICES, Mark, fix_marks, name_of, read

from autogen_lint import Applicability, Finding, Report, Settings, check_paths, check_source
from autogen_lint.runner import fix_paths

FLAGGED = [service for service in SERVICES if service.name.startswith("flagged_")]

Texts = dict[str, str]
"""What the modules of a service hold, by their paths in it."""

every_flagged_service = pytest.mark.parametrize("service", FLAGGED, ids=name_of)
safe_and_unsafe = pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])


def texts_in(folder: Path) -> Texts:
    return {path.relative_to(folder).as_posix(): read(path) for path in sorted(folder.rglob("*.py"))}


def golden(service: Path) -> Path:
    return service.with_name(f"{service.name}.fixed")


@dataclass
class Fixed:
    """A copy of a service after `--fix`, what it reported, what a check then finds, and what a second fix does."""

    texts: Texts
    report: Report
    left: Report
    again: Report
    texts_again: Texts


Fix = Callable[[Path, bool], Fixed]


@pytest.fixture(scope="module")
def fixed(tmp_path_factory: pytest.TempPathFactory) -> Fix:
    @cache
    def fix(service: Path, unsafe: bool) -> Fixed:
        copy = tmp_path_factory.mktemp("fixed") / service.name
        shutil.copytree(service, copy, ignore=shutil.ignore_patterns("__pycache__"))
        report = fix_paths([str(copy)], Settings(), unsafe=unsafe)
        texts = texts_in(copy)
        left = check_paths([str(copy)], Settings())
        again = fix_paths([str(copy)], Settings(), unsafe=unsafe)
        return Fixed(texts, report, left, again, texts_in(copy))

    return fix


def marked(service: Path) -> list[Mark]:
    return [mark for text in texts_in(service).values() for mark in fix_marks(text).elements()]


def rules(findings: list[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


@every_flagged_service
def test_the_marks_say_which_fix_is_due(service: Path) -> None:
    for name, text in texts_in(service).items():
        findings = check_source(text, str(service / name))
        offered = Counter((each.start.line, each.code, Settings().applicability(each)) for each in findings)
        assert offered == fix_marks(text), name


@every_flagged_service
def test_the_result_is_the_golden_tree(service: Path, fixed: Fix) -> None:
    assert fixed(service, True).texts == texts_in(service) | texts_in(golden(service))


@every_flagged_service
def test_the_golden_tree_has_the_modules_where_a_fix_is_due(service: Path) -> None:
    due = {name for name, text in texts_in(service).items() if any(fix for *_, fix in fix_marks(text))}
    assert texts_in(golden(service)).keys() == due


@every_flagged_service
@safe_and_unsafe
def test_what_is_due_is_fixed_and_the_rest_is_left(service: Path, unsafe: bool, fixed: Fix) -> None:
    """What is left is asked of the service as it is now: a fix may change what its neighbours show."""
    wanted = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    after = fixed(service, unsafe)
    assert after.report.errors == []
    assert rules(after.report.applied) == Counter(rule for _, rule, fix in marked(service) if fix in wanted)
    assert rules(after.left.findings) == Counter(rule for _, rule, fix in marked(service) if fix not in wanted)


@every_flagged_service
@safe_and_unsafe
def test_a_second_run_changes_nothing(service: Path, unsafe: bool, fixed: Fix) -> None:
    after = fixed(service, unsafe)
    assert after.again.applied == []
    assert after.texts_again == after.texts


@every_flagged_service
@safe_and_unsafe
def test_every_module_compiles(service: Path, unsafe: bool, fixed: Fix) -> None:
    for name, text in fixed(service, unsafe).texts.items():
        compile(text, name, "exec", dont_inherit=True)


def test_every_golden_tree_has_a_service_and_some_have_none() -> None:
    assert {golden(service) for service in FLAGGED} > {*FIXED_SERVICES}
    assert FIXED_SERVICES
