"""Check one source: gate, parse, model, rules, findings, suppression."""

from __future__ import annotations

import ast
import warnings
from typing import TYPE_CHECKING

from autogen_lint.collection import Allowance, collector_paused
from autogen_lint.findings import Finding, Fix, Location, Severity
from autogen_lint.gate import mentions_autogen
from autogen_lint.project import leads_to_autogen, refresh, root_of
from autogen_lint.rules import ABOUT_COMMENTS, ABOUT_MANIFESTS, SYNTAX_ERROR, load_rules
from autogen_lint.settings import Settings
from autogen_lint.suppression import filter_suppressed

if TYPE_CHECKING:
    import libcst as cst

    from autogen_lint.rules.base import Report
    from autogen_lint.semantics.model import Model
    from autogen_lint.semantics.positions import Range


_allowance = Allowance()
"""That of the process."""


class RuleError(Exception):
    """A rule raised: a bug in the rule, never in the code under inspection."""

    def __init__(self, code: str, original: Exception) -> None:
        super().__init__(code, original)
        self.code = code
        self.original = original


def check_source(source: str, filename: str = "<string>", settings: Settings | None = None) -> list[Finding]:
    """Check `source` and return its findings in order, suppressed ones left out.

    A syntax error is a finding too, AGL000. The modules that the one at `filename` imports from its project are looked
    at on disk. Raises `RuleError` when a rule crashes.
    """
    refresh()
    return check_in_run(source, filename, settings or Settings())


def check_in_run(source: str, filename: str, settings: Settings) -> list[Finding]:
    """Like `check_source`, for one of many files: what is known of the project's other modules still holds."""
    if not concerns_autogen(source, filename):
        return []
    return filter_suppressed(lint(source, filename, settings, settings.codes_for(filename)), source)


def concerns_autogen(source: str, filename: str) -> bool:
    """True when `source` mentions AutoGen, or imports modules of its project that lead to AutoGen."""
    return mentions_autogen(source) or leads_to_autogen(source, filename)


def prepare(codes: frozenset[str]) -> None:
    """Import what checking with the rules of `codes` takes."""
    import importlib

    importlib.import_module("autogen_lint.semantics.project_modules")
    load_rules(codes)


def lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
    """Run the rules of `codes` over `source`; return their findings in order, suppressed or not.

    A source that cannot be parsed gives one AGL000 finding. Raises `RuleError` when a rule crashes.
    """
    prepare(codes)
    from autogen_lint.semantics import project_modules

    with collector_paused():
        is_known = project_modules.has_model(filename)
        _allowance.make_room(0 if is_known else len(source), root_of(filename), project_modules.give_up_models)
        try:
            return _lint(source, filename, settings, codes)
        finally:
            _allowance.note_need()


def _lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
    import libcst as cst

    from autogen_lint.semantics.project_modules import model_for

    try:
        model = model_for(source, filename)
    except cst.ParserSyntaxError as error:
        # Without the word in it, there is nothing of ours that a mistake could hide.
        if not mentions_autogen(source):
            return []
        return [_syntax_error(source, filename, error)]
    findings = _findings(model, source, filename, settings, codes)
    findings |= _findings_in_comments(source, filename, findings, codes)
    return sorted(findings, key=lambda finding: finding.sort_key)


def _findings(model: Model, source: str, filename: str, settings: Settings, codes: frozenset[str]) -> set[Finding]:
    reports = _reports(model, settings, codes)
    if not reports:
        return set()
    from autogen_lint.semantics.edits import SourceText
    from autogen_lint.semantics.positions import positions

    wanted = {node for report in reports for node in (report.first, report.last)}
    # Findings that are mended together have one fix in common.
    proposed = {id(report.fix): report.fix for report in reports if report.fix is not None}
    wanted.update(node for fix in proposed.values() for node in fix.nodes())
    ranges = positions(model.module, wanted, source)
    text = SourceText(source, model.module.default_newline)
    fixes = {key: text.fix(fix, ranges) for key, fix in proposed.items()}
    return {_finding(report, filename, ranges, fixes.get(id(report.fix))) for report in reports}


def _findings_in_comments(source: str, filename: str, findings: set[Finding], codes: frozenset[str]) -> set[Finding]:
    wanted = codes & ABOUT_COMMENTS
    if not wanted:
        return set()
    from autogen_lint.rules.base import CommentRule

    found: set[Finding] = set()
    for rule in load_rules(wanted):
        if issubclass(rule, CommentRule):
            try:
                found.update(rule.check_comments(source, filename, tuple(findings), codes))
            except Exception as error:
                raise RuleError(rule.code, error) from error
    return found


def _reports(model: Model, settings: Settings, codes: frozenset[str]) -> list[Report]:
    from autogen_lint.rules.base import run_rules

    if not model.families:
        return []
    rules = [
        rule(model, settings) for rule in load_rules(codes - ABOUT_MANIFESTS - ABOUT_COMMENTS) if rule.applies_to(model)
    ]
    for rule, error in run_rules(rules, model):
        raise RuleError(rule.code, error) from error
    return [report for rule in rules for report in rule.reports]


def _finding(report: Report, filename: str, ranges: dict[cst.CSTNode, Range], fix: Fix | None) -> Finding:
    return Finding(
        code=report.rule.code,
        name=report.rule.name,
        message=report.message,
        severity=report.severity,
        filename=filename,
        start=ranges[report.first][0],
        end=ranges[report.last][1],
        fix=fix,
    )


def _syntax_error(source: str, filename: str, error: cst.ParserSyntaxError) -> Finding:
    # CPython words syntax errors better than LibCST; it may also accept what LibCST does not.
    line, column, reason = error.raw_line, error.raw_column, "LibCST cannot parse this file"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source)
    except SyntaxError as refusal:
        line, column, reason = refusal.lineno or line, (refusal.offset or 1) - 1, refusal.msg
    except (ValueError, RecursionError, MemoryError):
        reason = "it is nested too deeply"
    else:
        reason = error.message if error.message.endswith("nested too deeply") else reason
    start = Location(max(line, 1), max(column, 0))
    end = Location(start.line, start.column + 1)
    return Finding(
        SYNTAX_ERROR, "syntax-error", f"Cannot check this file: {reason}", Severity.ERROR, filename, start, end
    )
