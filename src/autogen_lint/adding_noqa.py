"""`--add-noqa`: write the comments that silence what is found, where flake8 looks for them, and change nothing else."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from autogen_lint.discovery import NOTEBOOK
from autogen_lint.linter import check_source
from autogen_lint.rules import ABOUT_COMMENTS, ABOUT_MANIFESTS, SYNTAX_ERROR
from autogen_lint.runner import Module, NotebookModule, check_despite_crashes
from autogen_lint.source import SourceError, read_source, split_lines
from autogen_lint.suppression import Noqa, Stretch, filter_suppressed, find_noqa, stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from autogen_lint.findings import Finding, Location
    from autogen_lint.runner import Report
    from autogen_lint.settings import Settings, SettingsFinder
    from autogen_lint.source import Source

_IN_MANIFEST = "it is in a manifest; per-file-ignores can"


@dataclass(slots=True)
class Commented:
    """What adding comments came to: the new `code`, the findings `silenced`, and why the others are not."""

    code: str
    silenced: list[Finding] = field(default_factory=list)
    refused: dict[Finding, str] = field(default_factory=dict)


def silence(report: Report, finder: SettingsFinder, write: Callable[[Source, str], None]) -> list[Finding]:
    """Silence the findings of `report` by comments in their files; return those that are silent now.

    What could not be silenced stays in the report, with a warning that says why. Each file is read and checked
    again, and given to `write` with its new text only if nothing but the findings has gone; `write` may raise
    `SourceError`.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_file.setdefault(finding.filename, []).append(finding)
    silenced: list[Finding] = []
    for filename, findings in by_file.items():
        try:
            silenced += _silence_file(report, findings, finder.for_file(filename), write)
        except SourceError as error:
            report.errors.append(f"{filename}: no comments added: {error.reason.removeprefix('not fixed: ')}")
    gone = set(silenced)
    report.findings = [finding for finding in report.findings if finding not in gone]
    return silenced


def _silence_file(
    report: Report, findings: Sequence[Finding], settings: Settings, write: Callable[[Source, str], None]
) -> list[Finding]:
    """Silence findings of one file; return those that are silent now. Raises `SourceError`."""
    about_manifests = [finding for finding in findings if finding.code in ABOUT_MANIFESTS]
    if about_manifests:
        report.warnings += [_not_silenced(each, _IN_MANIFEST) for each in about_manifests]
        return []
    module = _module(read_source(findings[0].filename))
    before = _check(module.code, module.source.filename, settings, report)
    told = {_identity(finding): finding for finding in findings}
    wanted = {finding: told[key] for finding in before if (key := _identity(module.placed(finding))) in told}
    result = add_noqa(module.code, list(wanted))
    report.warnings += [_not_silenced(wanted[finding], reason) for finding, reason in result.refused.items()]
    if not result.silenced:
        return []
    after = Counter(map(_identity, _check(result.code, module.source.filename, settings, report)))
    # A comment also silences what else has its code there.
    expected = filter_suppressed(before, result.code)
    if after != Counter(map(_identity, expected)) or set(expected) & set(result.silenced):
        raise SourceError(module.source.filename, "they would not silence just what was found; please report this")
    changed = module.changed(result.code)
    write(module.source, changed.source.text)
    report.sources.update(changed.texts())
    return [wanted[finding] for finding in result.silenced]


def _module(source: Source) -> Module:
    if not source.filename.endswith(NOTEBOOK):
        return Module(source)
    from autogen_lint.notebooks import Notebook

    return NotebookModule(source, Notebook(source))


def _check(code: str, filename: str, settings: Settings, report: Report) -> list[Finding]:
    """Check once more. Raises `SourceError` for a crash that `report` does not have yet."""
    findings, errors = check_despite_crashes(
        lambda broken: check_source(code, filename, replace(settings, ignore=(*settings.ignore, *sorted(broken))))
    )
    for error in errors:
        if f"{filename}: {error}" not in report.errors:
            raise SourceError(filename, error)
    return findings


def _identity(finding: Finding) -> tuple[str, Location, str, str]:
    return finding.unit, finding.start, finding.code, finding.message


def _not_silenced(finding: Finding, reason: str) -> str:
    return f"{finding.unit}:{finding.start.line}:{finding.start.column + 1}: {finding.code} not silenced: {reason}"


def add_noqa(code: str, findings: Sequence[Finding]) -> Commented:
    """Write a comment for each of `findings` into `code`, next to the comments and codes that are there.

    Lines stay where they are, and so does every column of code.
    """
    lines = split_lines(code)
    result = Commented(code)
    at: dict[int, Stretch] = {line: each for each in stretches(lines) for line in range(each.first, each.last + 1)}
    by_stretch: dict[Stretch, list[Finding]] = {}
    for finding in findings:
        stretch = at.get(finding.start.line)
        reason = _objection(finding, stretch, lines)
        if reason is not None or stretch is None:
            result.refused[finding] = reason or "there is no code on its line"
        else:
            by_stretch.setdefault(stretch, []).append(finding)
            result.silenced.append(finding)
    additions = {
        stretch.last: _insertion(stretch, lines, {finding.code for finding in here})
        for stretch, here in by_stretch.items()
    }
    result.code = _inserted(code, additions)
    if _code_tokens(result.code) != _code_tokens(code):
        reason = "the comments would change the code; please report this"
        result = Commented(code, refused=result.refused | dict.fromkeys(result.silenced, reason))
    return result


def _objection(finding: Finding, stretch: Stretch | None, lines: Sequence[str]) -> str | None:
    """Why no comment can silence a finding; `None` when one can."""
    if finding.code == SYNTAX_ERROR:
        return "comments are for code that can be checked"
    if finding.code in ABOUT_COMMENTS:
        return "--fix takes the unused codes away"
    if stretch is None:
        return "this Python cannot tell the tokens of the file"
    if stretch.is_open:
        return "its line ends inside an f-string"
    noqa = find_noqa(stretch, lines)
    if noqa is not None and not noqa.is_comment:
        return "flake8 obeys the first `# noqa` on a line, and here it is in a string"
    return None


def _insertion(stretch: Stretch, lines: Sequence[str], codes: Iterable[str]) -> tuple[int, int, str]:
    """What to write for `codes` on the last line of a stretch, in the place of the text between two columns."""
    noqa = find_noqa(stretch, lines)
    if noqa is not None and noqa.codes:
        separator = _separator(noqa)
        end = noqa.codes[-1].end
        return end, end, "".join(f"{separator}{code}" for code in sorted(codes))
    line = lines[stretch.last - 1].rstrip("\n")
    return len(line.rstrip()), len(line), f"  # noqa: {','.join(sorted(codes))}"


def _separator(noqa: Noqa) -> str:
    """What stands between the codes of a comment, `,` where there is but one."""
    first, *others = noqa.codes
    return noqa.line[first.end : others[0].start] if others else ","


def _inserted(code: str, additions: Mapping[int, tuple[int, int, str]]) -> str:
    """`code` with each text put into its line (1-based), between two columns (0-based)."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", code))]
    pieces: list[str] = []
    done = 0
    for line in sorted(additions):
        begin, end, text = additions[line]
        pieces += [code[done : starts[line - 1] + begin], text]
        done = starts[line - 1] + end
    return "".join([*pieces, code[done:]])


def _code_tokens(code: str) -> list[tuple[int, str]]:
    """Everything but comments and where it stands."""
    import io
    import tokenize

    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(code, newline=None).readline))
    except (tokenize.TokenError, SyntaxError):
        return []
    return [(token.type, token.string) for token in tokens if token.type != tokenize.COMMENT]
