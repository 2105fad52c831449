"""An index of the cache as bytes and back; what is not exactly of its form is refused."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from autogen_lint.findings import Applicability, Edit, Finding, Fix, Location, Severity
from autogen_lint.rules import RULES, SYNTAX_ERROR

_VARIANTS = 8
"""How many sets of settings an index has results for, and how many sets of files; the oldest go first."""
_SETS = ("silent", "mentioning", "leading")
_CODES = frozenset({SYNTAX_ERROR, *(entry.code for entry in RULES)})


@dataclass(frozen=True, slots=True)
class Entry:
    """What was found in one file: its findings in order, and why it was left out, if it was."""

    findings: tuple[Finding, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to tell of the file."""
        return not self.findings and not self.warnings


@dataclass
class Index:
    """What is known of a project whose files have the digest `digest`, to a linter that is `environment`.

    `silent` are paths of files that do not concern AutoGen, `mentioning` of those that mention it, `leading` of those
    that only lead to it. `results` has the
    entries of files by settings and path, `manifests` the findings in manifests by the files they speak for and path.
    """

    environment: str
    digest: str
    silent: set[str] = field(default_factory=set)
    mentioning: set[str] = field(default_factory=set)
    leading: set[str] = field(default_factory=set)
    results: dict[str, dict[str, Entry]] = field(default_factory=dict)
    manifests: dict[str, dict[str, tuple[Finding, ...]]] = field(default_factory=dict)


def encode(index: Index) -> bytes:
    """`index` as bytes: a line with the digest of the rest, and the rest, which is JSON."""
    for variants in (index.results, index.manifests):
        for key in list(variants)[:-_VARIANTS]:
            del variants[key]
    document = {
        "environment": index.environment,
        "digest": index.digest,
        **{name: sorted(getattr(index, name)) for name in _SETS},
        "results": {
            key: {path: [_encoded(entry.findings), list(entry.warnings)] for path, entry in entries.items()}
            for key, entries in index.results.items()
        },
        "manifests": {
            key: {path: _encoded(findings) for path, findings in found.items()}
            for key, found in index.manifests.items()
        },
    }
    body = json.dumps(document, separators=(",", ":")).encode()
    return _sum(body) + body


def decode_index(data: bytes) -> Index | None:
    """The index that `data` is; `None` when it is none, or only a part of one."""
    head = len(_sum(b""))
    if data[:head] != _sum(data[head:]):
        return None
    try:
        return _index(json.loads(data[head:]))
    # A stranger may have written it, digest and all.
    except (ArithmeticError, KeyError, RecursionError, TypeError, ValueError):
        return None


def _sum(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode() + b"\n"


def _encoded(findings: tuple[Finding, ...]) -> list[Any]:
    return [
        [
            each.code,
            each.name,
            each.message,
            each.severity.value,
            _place(each.start),
            _place(each.end),
            None if each.fix is None else _encoded_fix(each.fix),
            each.cell,
        ]
        for each in findings
    ]


def _encoded_fix(fix: Fix) -> list[Any]:
    edits = [[_place(edit.start), _place(edit.end), edit.content, edit.cell] for edit in fix.edits]
    return [fix.applicability.value, fix.title, edits]


def _place(location: Location) -> list[int]:
    return [location.line, location.column]


# Back, with every value looked at


def _index(document: Any) -> Index:
    _are({dict: [document]})
    results = {}
    for key, entries in _items(document["results"]):
        results[key] = {path: _entry(path, value) for path, value in _items(entries)}
    manifests = {}
    for key, found in _items(document["manifests"]):
        manifests[key] = {path: _findings(path, value) for path, value in _items(found)}
    files = [document[name] for name in _SETS]
    _are({list: files, str: [document["environment"], document["digest"]]})
    for paths in files:
        _are({str: paths})
    silent, mentioning, leading = map(set, files)
    return Index(document["environment"], document["digest"], silent, mentioning, leading, results, manifests)


def _are(expected: dict[type, list[Any]]) -> None:
    # Not `isinstance`: `True` is no number here.
    for kind, values in expected.items():
        if any(type(value) is not kind for value in values):
            raise TypeError(kind)


def _items(value: Any) -> list[tuple[str, Any]]:
    _are({dict: [value]})
    return list(value.items())


def _entry(path: str, value: Any) -> Entry:
    findings, warnings = value
    _are({list: [warnings], str: warnings})
    return Entry(_findings(path, findings), tuple(warnings))


def _findings(path: str, values: Any) -> tuple[Finding, ...]:
    _are({list: [values]})
    return tuple(_finding(path, *value) for value in values)


def _finding(
    path: str, code: Any, name: Any, message: Any, severity: Any, start: Any, end: Any, fix: Any, cell: Any
) -> Finding:
    _are({str: [code, name, message]})
    if code not in _CODES:
        raise ValueError(code)
    return Finding(
        code=code,
        name=name,
        message=message,
        severity=Severity(severity),
        filename=path,
        start=_location(start),
        end=_location(end),
        fix=None if fix is None else _fix(*fix),
        cell=_cell(cell),
    )


def _fix(applicability: Any, title: Any, edits: Any) -> Fix:
    _are({str: [title], list: [edits]})
    return Fix(Applicability(applicability), title, tuple(_edit(*edit) for edit in edits))


def _edit(start: Any, end: Any, content: Any, cell: Any) -> Edit:
    _are({str: [content]})
    return Edit(_location(start), _location(end), content, _cell(cell))


def _location(value: Any) -> Location:
    line, column = value
    _are({int: [line, column]})
    if line < 1 or column < 0:
        raise ValueError(value)
    return Location(line, column)


def _cell(value: Any) -> int | None:
    if value is not None:
        _are({int: [value]})
    number: int | None = value
    return number
