"""The last lines of a run: how much was found, how much was fixed, and how much could be."""

from __future__ import annotations

from autogen_lint.reporters.terminal import printable, printable_path

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TextIO

    from autogen_lint.findings import Finding
    from autogen_lint.runner import Report


def after_checking(report: Report) -> list[str]:
    """Return what to say when nothing was to be fixed."""
    safe, unsafe = (sum(_is_fixable(finding, trust) for finding in report.findings) for trust in ("safe", "unsafe"))
    lines = [_found(report)]
    if safe or unsafe:
        mark, more = "[*] " if safe else "", f", {unsafe} with --unsafe-fixes" if unsafe else ""
        lines.append(f"{mark}{safe} fixable with --fix{more}.")
    return lines


def after_fixing(report: Report, *, unsafe: bool) -> list[str]:
    """Return what to say when fixes were applied, with `unsafe` all that can be."""
    fixed, left = len(report.applied), len(report.findings)
    if not fixed:
        return [_found(report), *_hidden(report, unsafe)]
    where = _in_files({*_files(report.applied), *_files(report.findings)})
    found = f"Found {_counted(fixed + left, 'finding')} ({fixed} fixed, {left} remaining) {where}"
    return [f"{found} ({_checked(report)}).", *_hidden(report, unsafe)]


def after_fixing_only(report: Report) -> list[str]:
    """Return what to say when fixes were applied and nothing else matters."""
    return [_done("Fixed", report)]


def after_diff(report: Report, *, unsafe: bool) -> list[str]:
    """Return what to say when fixes were shown, with `unsafe` all that can be applied."""
    return [_done("Would fix", report), *_hidden(report, unsafe)]


def after_writing_baseline(accepted: int, path: str) -> list[str]:
    """Return what to say when `accepted` findings were written to the baseline at `path`."""
    return [f"Wrote {_counted(accepted, 'finding')} to {printable(path)}."]


def of_baseline(accepted: int) -> list[str]:
    """Return what to say of `accepted` findings that are not shown; nothing of none."""
    return [f"{_counted(accepted, 'finding')} of the baseline not shown."] if accepted else []


def after_silencing(silenced: Sequence[Finding]) -> list[str]:
    """Return what to say when comments were added for the findings `silenced`."""
    if not silenced:
        return ["No comments added."]
    return [f"Added comments for {_counted(len(silenced), 'finding')} {_in_files(_files(silenced))}."]


def write_fixes(applied: Iterable[Finding], out: TextIO) -> None:
    """Write, for each file, how many fixes of each rule were applied; nothing for none."""
    from autogen_lint.reporters.tables import count

    by_file: dict[str, list[Finding]] = {}
    for finding in applied:
        by_file.setdefault(finding.filename, []).append(finding)
    if by_file:
        out.write("Fixes:\n")
    for filename, findings in by_file.items():
        out.write(f"  {printable_path(filename)}\n")
        out.writelines(f"    {each['count']} x {each['code']} {each['name']}\n" for each in count(findings))


def _found(report: Report) -> str:
    if report.findings:
        found = _counted(len(report.findings), "finding")
        return f"Found {found} {_in_files(_files(report.findings))} ({_checked(report)})."
    failed = f", {report.failed} could not be checked" if report.failed else ""
    return f"{'No findings' if report.errors else 'All checks passed'} ({_counted(report.files, 'file')}{failed})."


def _done(what: str, report: Report) -> str:
    if not report.applied:
        return f"Nothing to fix ({_checked(report)})."
    fixed = _counted(len(report.applied), "finding")
    return f"{what} {fixed} {_in_files(_files(report.applied))} ({_checked(report)})."


def _hidden(report: Report, unsafe: bool) -> list[str]:
    more = 0 if unsafe else sum(_is_fixable(finding, "unsafe") for finding in report.findings)
    return [f"{more} more fixable with --unsafe-fixes."] if more else []


def _is_fixable(finding: Finding, trust: str) -> bool:
    return finding.fix is not None and finding.fix.applicability.value == trust


def _files(findings: Iterable[Finding]) -> set[str]:
    return {finding.filename for finding in findings}


def _in_files(files: set[str]) -> str:
    return f"in {_counted(len(files), 'file')}"


def _checked(report: Report) -> str:
    failed = f", {report.failed} could not be checked" if report.failed else ""
    return f"checked {_counted(report.files, 'file')}{failed}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
