"""A rule is an ordinary LibCST visitor: LibCST's own batched walk gives the same reports as the linter's faster one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import libcst as cst
import pytest
from real_code import CORPUS_FILES, label, read

from autogen_lint.rules import RULES, load_rules
from autogen_lint.rules.base import CommentRule, ManifestRule, Report, Rule, run_rules
from autogen_lint.semantics.model import Model
from autogen_lint.settings import Settings

CODES = [entry.code for entry in RULES]


def fresh_rules(model: Model) -> list[Rule]:
    return [rule(model, Settings()) for rule in load_rules(CODES)]


def reports(rules: Iterable[Rule]) -> Counter[Report]:
    # The order of the walk is each walk's own; findings are sorted before anybody sees them.
    return Counter(report for rule in rules for report in rule.reports)


def by_the_linter(module: cst.Module, filename: str) -> Counter[Report]:
    model = Model(module, filename)
    rules = fresh_rules(model)
    assert list(run_rules(rules, model)) == []
    return reports(rules)


def by_libcst(module: cst.Module, filename: str) -> Counter[Report]:
    rules = fresh_rules(Model(module, filename))
    cst.visit_batched(module, rules)
    return reports(rules)


@pytest.mark.parametrize("folder", sorted({path.parent for path in CORPUS_FILES}), ids=lambda path: path.name)
def test_libcsts_own_walk_gives_the_same_reports(folder: Path) -> None:
    total = 0
    # Every fourth program: LibCST's walk takes ten times as long as ours.
    for path in [each for each in CORPUS_FILES if each.parent == folder][::4]:
        module = cst.parse_module(read(path))
        ours = by_the_linter(module, str(path))
        assert ours == by_libcst(module, str(path)), label(path)
        total += sum(ours.values())
    assert total, "a corpus folder without a finding would prove nothing"


def test_rules_use_nothing_that_only_libcst_calls() -> None:
    """`run_rules` calls `visit_*` methods of node classes: a rule with anything else would lose it there."""
    for rule in load_rules(CODES):
        own = {name for name in vars(rule) if name.startswith(("visit_", "leave_"))}
        assert bool(own) != issubclass(rule, (CommentRule, ManifestRule)), rule.code
        assert {name for name in own if not hasattr(cst, name.removeprefix("visit_"))} == set(), rule.code
        assert not rule.METADATA_DEPENDENCIES, rule.code
