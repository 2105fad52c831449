"""The baseline: a file with the findings that a project has accepted for now, so that only new ones are shown."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from autogen_lint.rules import ABOUT_MANIFESTS, SYNTAX_ERROR
from autogen_lint.settings import SettingsError
from autogen_lint.source import SourceError, read_source, why_unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from autogen_lint.findings import Finding
    from autogen_lint.runner import Report
    from autogen_lint.settings import SettingsFinder

_VERSION = 1
_NAMED = 3
# Other surrogates stand for the bytes of names that are no Unicode.
_NO_PATH = re.compile("[\0\ud800-\udc7f\udd00-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding that is accepted; `path` is relative to the folder of the baseline, with `/` in between."""

    path: str
    code: str
    message: str
    fingerprint: str


# Using it


def leave_out_accepted(report: Report, finder: SettingsFinder, roots: Iterable[str]) -> int:
    """Take the findings that baselines accept out of `report`; return how many these were.

    The baseline of a file is what its settings say. Entries whose findings are gone become a warning; `roots` are
    the paths of the run. Raises `SettingsError` for a baseline that cannot be read.
    """
    by_baseline: dict[str, list[Finding]] = {path: [] for path in _baselines(report.checked, finder)}
    for finding in report.findings:
        if (path := finder.for_file(finding.filename).baseline) is not None:
            by_baseline.setdefault(os.path.abspath(path), []).append(finding)
    if not by_baseline:
        return 0
    accepted: set[Finding] = set()
    run = _Run(report, finder, roots)
    for path, findings in by_baseline.items():
        entries = {entry.fingerprint: entry for entry in read_baseline(path)}
        found = _by_fingerprint(findings, report, path)
        accepted.update(finding for each, finding in found.items() if each in entries)
        outdated = [entry for each, entry in entries.items() if each not in found and run.has_tried(entry, path)]
        if outdated:
            report.warnings.append(_outdated(path, outdated))
    report.findings = [finding for finding in report.findings if finding not in accepted]
    return len(accepted)


def accept(report: Report, finder: SettingsFinder, roots: Iterable[str], path: str) -> int:
    """Write the findings of `report` to the baseline at `path`; return how many these are.

    Entries of a baseline that is there are kept where this run could not tell whether they are still needed: of
    files and rules that were not part of it. Raises `SettingsError` for a file that is no baseline or cannot be
    written.
    """
    path = os.path.abspath(path)
    run = _Run(report, finder, roots)
    found = _by_fingerprint(report.findings, report, path)
    before = read_baseline(path) if os.path.exists(path) else []
    kept = [entry for entry in before if entry.fingerprint not in found and not run.has_tried(entry, path)]
    folder = os.path.dirname(path)
    new = [_entry(finding, fingerprint, folder) for fingerprint, finding in found.items()]
    _write(path, sorted([*kept, *new]))
    return len(new)


def _baselines(files: Iterable[str], finder: SettingsFinder) -> dict[str, None]:
    paths = (finder.for_file(file).baseline for file in files)
    return {os.path.abspath(path): None for path in paths if path is not None}


def _by_fingerprint(findings: Iterable[Finding], report: Report, path: str) -> dict[str, Finding]:
    from autogen_lint.fingerprints import fingerprints

    listed = list(findings)
    return dict(zip(fingerprints(listed, report.sources, os.path.dirname(path)), listed, strict=True))


def _entry(finding: Finding, fingerprint: str, folder: str) -> Entry:
    from autogen_lint.fingerprints import relative_path

    return Entry(relative_path(finding.filename, folder), finding.code, finding.message, fingerprint)


class _Run:
    """What a run has looked at, to tell the entries it did not find from those it did not look for."""

    def __init__(self, report: Report, finder: SettingsFinder, roots: Iterable[str]) -> None:
        self._finder = finder
        self._checked = {os.path.realpath(path) for path in report.checked}
        self._folders = [os.path.join(os.path.realpath(root), "") for root in roots]
        # It is not known which rules and files are missing.
        self._is_complete = not report.errors

    def has_tried(self, entry: Entry, baseline: str) -> bool:
        """True when the finding of `entry` would have been found if it were still there."""
        path = os.path.realpath(os.path.join(os.path.dirname(baseline), entry.path))
        if not self._is_complete:
            return False
        if not os.path.exists(path):
            return True
        if entry.code in ABOUT_MANIFESTS:
            in_run = any(path.startswith(folder) for folder in self._folders)
        else:
            in_run = path in self._checked
        return in_run and (entry.code == SYNTAX_ERROR or entry.code in self._finder.for_file(path).codes_for(path))


def _outdated(path: str, entries: Iterable[Entry]) -> str:
    from autogen_lint.fingerprints import relative_path

    names = [f"{entry.code} in {entry.path}" for entry in sorted(entries)]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    entries_are = "1 entry is" if len(names) == 1 else f"{len(names)} entries are"
    shown = relative_path(path)
    return (
        f"{shown}: {entries_are} outdated ({', '.join(names[:_NAMED])}{more}); renew it with --write-baseline {shown}"
    )


# The file


def read_baseline(path: str) -> list[Entry]:
    """Return the entries of the baseline at `path`. Raises `SettingsError` when it cannot be used."""
    import json
    import reprlib

    if not os.path.exists(path):
        raise SettingsError(f"{path}: no such baseline; --write-baseline writes it")
    try:
        document = json.loads(read_source(path).text)
    except SourceError as error:
        raise SettingsError(f"{path}: not a baseline: {error.reason}") from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{path}: not a baseline: not valid JSON") from error
    if not isinstance(document, dict) or not isinstance(document.get("findings"), list):
        raise SettingsError(f"{path}: not a baseline: it has no list of findings")
    if document.get("version") != _VERSION:
        version = reprlib.repr(document.get("version"))
        raise SettingsError(f"{path}: a baseline of version {version}; this release reads {_VERSION}")
    return [_read_entry(path, row) for row in document["findings"]]


def _read_entry(path: str, row: Any) -> Entry:
    values = [row.get(key) if isinstance(row, dict) else None for key in ("path", "code", "message", "fingerprint")]
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) < len(values) or _NO_PATH.search(texts[0]):
        raise SettingsError(f"{path}: not a baseline: each finding has a path, code, message and fingerprint")
    return Entry(*texts)


def _write(path: str, entries: Iterable[Entry]) -> None:
    from autogen_lint.atomic_write import write_atomically

    data = _text(entries).encode()
    target = os.path.realpath(path)
    try:
        write_atomically(target, data, like=_state(target))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path}: the baseline cannot be written: {why_unreadable(error)}") from error


def _state(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _text(entries: Iterable[Entry]) -> str:
    """One line for each finding, in a stable order: for reviews, and for merges without conflicts."""
    import json

    rows = [f"    {json.dumps(_row(entry))}" for entry in entries]
    listed = ",\n".join(rows)
    findings = f"[\n{listed}\n  ]" if rows else "[]"
    return f'{{\n  "version": {_VERSION},\n  "findings": {findings}\n}}\n'


def _row(entry: Entry) -> Mapping[str, str]:
    return {
        "path": entry.path,
        "code": entry.code,
        "fingerprint": entry.fingerprint,
        "message": entry.message,
    }
