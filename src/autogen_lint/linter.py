"""Check one source: gate, parse, model, rules, findings, suppression."""

from __future__ import annotations

import ast
import warnings
from typing import TYPE_CHECKING

from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.gate import mentions_autogen
from autogen_lint.rules import ABOUT_COMMENTS, ABOUT_MANIFESTS, SYNTAX_ERROR, load_rules
from autogen_lint.settings import Settings
from autogen_lint.suppression import filter_suppressed

if TYPE_CHECKING:
    import libcst as cst

    from autogen_lint.rules.base import Report
    from autogen_lint.semantics.edits import SourceText
    from autogen_lint.semantics.positions import Range


class RuleError(Exception):
    """A rule raised: a bug in the rule, never in the code under inspection."""

    def __init__(self, code: str, original: Exception) -> None:
        super().__init__(code, original)
        self.code = code
        self.original = original


def check_source(source: str, filename: str = "<string>", settings: Settings | None = None) -> list[Finding]:
    """Check `source` and return its findings in order, suppressed ones left out.

    A syntax error is a finding too, AGL000. Raises `RuleError` when a rule crashes.
    """
    if not mentions_autogen(source):
        return []
    settings = settings or Settings()
    return filter_suppressed(lint(source, filename, settings, settings.codes_for(filename)), source)


def lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
    """Run the rules of `codes` over `source`; return their findings in order, suppressed or not.

    A source that cannot be parsed gives one AGL000 finding. Raises `RuleError` when a rule crashes.
    """
    import libcst as cst

    try:
        module = cst.parse_module(source)
    except cst.ParserSyntaxError as error:
        return [_syntax_error(source, filename, error)]
    findings = _findings(module, source, filename, settings, codes)
    findings |= _findings_in_comments(source, filename, findings, codes)
    return sorted(findings, key=lambda finding: finding.sort_key)


def _findings(
    module: cst.Module, source: str, filename: str, settings: Settings, codes: frozenset[str]
) -> set[Finding]:
    reports = _reports(module, filename, settings, codes)
    if not reports:
        return set()
    from autogen_lint.semantics.edits import SourceText
    from autogen_lint.semantics.positions import positions

    wanted = {node for report in reports for node in (report.first, report.last)}
    wanted.update(node for report in reports if report.fix is not None for node in report.fix.nodes())
    ranges = positions(module, wanted)
    text = SourceText(source, module.default_newline)
    return {_finding(report, filename, ranges, text) for report in reports}


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


def _reports(module: cst.Module, filename: str, settings: Settings, codes: frozenset[str]) -> list[Report]:
    from autogen_lint.rules.base import run_rules
    from autogen_lint.semantics.model import Model

    model = Model(module, filename)
    if not model.families:
        return []
    rules = [
        rule(model, settings) for rule in load_rules(codes - ABOUT_MANIFESTS - ABOUT_COMMENTS) if rule.applies_to(model)
    ]
    for rule, error in run_rules(rules, model):
        raise RuleError(rule.code, error) from error
    return [report for rule in rules for report in rule.reports]


def _finding(report: Report, filename: str, ranges: dict[cst.CSTNode, Range], text: SourceText) -> Finding:
    return Finding(
        code=report.rule.code,
        name=report.rule.name,
        message=report.message,
        severity=report.severity,
        filename=filename,
        start=ranges[report.first][0],
        end=ranges[report.last][1],
        fix=text.fix(report.fix, ranges) if report.fix is not None else None,
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
        pass
    start = Location(max(line, 1), max(column, 0))
    end = Location(start.line, start.column + 1)
    return Finding(
        SYNTAX_ERROR, "syntax-error", f"Cannot check this file: {reason}", Severity.ERROR, filename, start, end
    )
