"""Apply the fixes of findings to a source until nothing is left to apply, and verify every step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from autogen_lint.findings import Applicability, Edit, Finding, Fix
from autogen_lint.linter import check_in_run
from autogen_lint.project import refresh
from autogen_lint.rules import ABOUT_COMMENTS, SYNTAX_ERROR
from autogen_lint.settings import Settings

_PASSES = 50


@dataclass(frozen=True, slots=True)
class DroppedFix:
    """A fix that was not applied because its result did not stand up: a bug in the rule, to be reported as such."""

    finding: Finding
    reason: str


@dataclass(slots=True)
class FixResult:
    """What fixing one source came to.

    `source` is the fixed text, equal to the original when nothing was applied. `applied` are the findings whose
    fixes are in it, in the order of application; `remaining` the findings of `source`, suppressed ones left out.
    """

    source: str
    applied: list[Finding] = field(default_factory=list)
    remaining: list[Finding] = field(default_factory=list)
    dropped: list[DroppedFix] = field(default_factory=list)


def fix_source(
    source: str, filename: str = "<string>", settings: Settings | None = None, *, unsafe: bool = False
) -> FixResult:
    """Apply the safe fixes of `source`, and with `unsafe` those that may change behaviour; suggestions are never
    applied.

    A pass applies fixes that do not touch each other, and passes repeat until there is nothing left. After each,
    the text must parse, the findings must be gone and no rule may find anything new; a fix that fails this is left
    out and listed in `dropped`.
    """
    refresh()
    return fix_in_run(source, filename, settings or Settings(), unsafe=unsafe)


def fix_in_run(source: str, filename: str, settings: Settings, *, unsafe: bool) -> FixResult:
    """Like `fix_source`, for one of many files: what is known of the project's other modules still holds."""
    result = FixResult(source, remaining=check_in_run(source, filename, settings))
    wanted = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    refused: set[tuple[str, str, str]] = set()
    for _ in range(_PASSES):
        batch = _batch(
            finding
            for finding in result.remaining
            if settings.applicability(finding) in wanted and _identity(finding, result.source) not in refused
        )
        if not batch:
            break
        while batch:
            text = apply_fixes(result.source, batch)
            findings = check_in_run(text, filename, settings)
            reason = _objection(result.remaining, findings, batch)
            if reason is None:
                result.source, result.remaining = text, findings
                result.applied += batch
                break
            if len(_distinct(batch)) == 1:
                result.dropped.append(DroppedFix(batch[0], reason))
                refused.update(_identity(finding, result.source) for finding in batch)
                break
            # One fix at a time shows which of them does not stand up.
            batch = [finding for finding in batch if finding.fix == batch[0].fix]
    return result


def apply_fixes(source: str, findings: Sequence[Finding]) -> str:
    """`source` with the edits of all `findings` made; they must not overlap, and equal ones are made once."""
    starts = _line_starts(source)
    # A fix's own order decides between insertions at one place: an import stands above what needs it.
    edits = dict.fromkeys(edit for finding in findings if finding.fix is not None for edit in finding.fix.edits)
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        begin = starts[edit.start.line - 1] + edit.start.column
        pieces += [source[done:begin], edit.content]
        done = starts[edit.end.line - 1] + edit.end.column
    return "".join([*pieces, source[done:]])


def _line_starts(source: str) -> list[int]:
    """The offset at which each line begins; a line ends with any of the newlines that Python knows."""
    return [0, *(match.end() for match in re.finditer(r"\r\n?|\n", source))]


def _batch(findings: Iterable[Finding]) -> list[Finding]:
    """The findings whose fixes can be applied together: in order, each that touches none before it."""
    chosen: list[Finding] = []
    taken: list[Edit] = []
    for finding in findings:
        if finding.fix is None:
            continue
        same = any(finding.fix == other.fix for other in chosen)
        if same or not any(_collide(edit, other) for edit in finding.fix.edits for other in taken):
            chosen.append(finding)
            taken += finding.fix.edits
    return chosen


def _collide(edit: Edit, other: Edit) -> bool:
    if edit == other and edit.start == edit.end:
        # The same insertion, an import that two fixes need, is made once.
        return False
    if edit.start == edit.end == other.start or other.start == other.end == edit.start:
        return True
    return edit.start < other.end and other.start < edit.end


def _objection(before: Sequence[Finding], after: Sequence[Finding], batch: Sequence[Finding]) -> str | None:
    """What speaks against the result of a batch, `None` when it is sound."""
    had, has = Counter(each.code for each in before), Counter(each.code for each in after)
    fixed = Counter(each.code for each in batch)
    if has[SYNTAX_ERROR]:
        return "its result does not parse"
    for code in sorted(has):
        # What silenced a finding that is repaired has nothing left to silence.
        if has[code] > had[code] and code not in ABOUT_COMMENTS:
            return f"its result brings a new {code}"
    for code in sorted(fixed):
        if has[code] > had[code] - fixed[code]:
            return "the finding is still there afterwards"
    return None


def _distinct(batch: Sequence[Finding]) -> list[Fix]:
    found: list[Fix] = []
    for finding in batch:
        if finding.fix is not None and finding.fix not in found:
            found.append(finding.fix)
    return found


def _identity(finding: Finding, source: str) -> tuple[str, str, str]:
    """Tells a finding whose fix was refused from the others, wherever later passes move it."""
    line = re.split(r"\r\n?|\n", source)[finding.start.line - 1]
    return finding.code, finding.message, line.strip()
