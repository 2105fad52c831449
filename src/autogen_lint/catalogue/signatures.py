"""Parameters of a constructor or function, through all recorded versions of its family."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from autogen_lint.catalogue._rows import SignatureRow


class ParameterKind(enum.Enum):
    """How an argument reaches a parameter."""

    POSITIONAL_OR_KEYWORD = "positional_or_keyword"
    KEYWORD_ONLY = "keyword_only"
    VAR_POSITIONAL = "var_positional"
    VAR_KEYWORD = "var_keyword"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter, named as in `def`, without `self`.

    `versions` are those that have the parameter, oldest first; `required` those of them where it has no default.
    `defaults` maps the others to the repr() of the default. A repr in angle brackets stands for a value that has no
    short literal form: a function, `<factory>` of a dataclass, a long prompt (`<str of 2130>`: its length in
    characters). `kind` is KEYWORD_ONLY if any version demands the keyword.
    """

    name: str
    kind: ParameterKind
    versions: tuple[str, ...]
    required: tuple[str, ...]
    defaults: Mapping[str, str]


class Signatures:
    """The signatures of one constructor or function: one per version, equal ones stored once."""

    def __init__(self, rows: tuple[SignatureRow, ...], versions: tuple[str, ...]) -> None:
        self._rows = rows
        self._labels = versions

    @cached_property
    def versions(self) -> tuple[str, ...]:
        """The versions that have it, oldest first, as "distribution version"."""
        return tuple(self._labels[index] for index in sorted(index for row in self._rows for index in row[0]))

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """All parameters of all versions: those of the oldest in its order, then what newer versions added."""
        seen: dict[str, dict[str, tuple[ParameterKind, str | None]]] = {}
        for version, signature in self._by_version():
            for name, kind, default in _declarations(signature):
                seen.setdefault(name, {})[version] = (kind, default)
        return tuple(_merged(name, by_version) for name, by_version in seen.items())

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, None if no version has it."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)

    def positional(self, index: int) -> str | None:
        """The parameter that takes the positional argument at `index` (from 0), None unless all versions agree."""
        names = {_positional(signature, index) for _, signature, _ in self._rows}
        return names.pop() if len(names) == 1 else None

    def forwarded(self, version: str) -> Mapping[str, str] | None:
        """The keyword arguments a constructor adds to the `**kwargs` it passes to its base class: name -> repr.

        None if it takes no `**kwargs`, or keeps them to itself, or does not exist in `version`.
        """
        for indexes, _, forwards in self._rows:
            if version in (self._labels[index] for index in indexes):
                return None if forwards is None else dict(forwards)
        return None

    def _by_version(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        ordered = sorted((index, signature) for indexes, signature, _ in self._rows for index in indexes)
        for index, signature in ordered:
            yield self._labels[index], signature


def _declarations(signature: tuple[str, ...]) -> Iterator[tuple[str, ParameterKind, str | None]]:
    """Name, kind and default of each parameter of a recorded signature, such as ("name", "limit=10", "**kwargs")."""
    kind = ParameterKind.POSITIONAL_OR_KEYWORD
    for text in signature:
        name, has_default, default = text.partition("=")
        if name.startswith("**"):
            yield name[2:], ParameterKind.VAR_KEYWORD, None
        elif name.startswith("*"):
            kind = ParameterKind.KEYWORD_ONLY
            if name != "*":
                yield name[1:], ParameterKind.VAR_POSITIONAL, None
        elif name != "/":  # a positional-only parameter takes its argument by position like the others
            yield name, kind, default if has_default else None


def _positional(signature: tuple[str, ...], index: int) -> str | None:
    names = [name for name, kind, _ in _declarations(signature) if kind is ParameterKind.POSITIONAL_OR_KEYWORD]
    return names[index] if index < len(names) else None


def _merged(name: str, by_version: Mapping[str, tuple[ParameterKind, str | None]]) -> Parameter:
    kinds = {kind for kind, _ in by_version.values()}
    kind = ParameterKind.KEYWORD_ONLY if ParameterKind.KEYWORD_ONLY in kinds else next(iter(by_version.values()))[0]
    variadic = kind in (ParameterKind.VAR_POSITIONAL, ParameterKind.VAR_KEYWORD)
    return Parameter(
        name=name,
        kind=kind,
        versions=tuple(by_version),
        required=tuple(v for v, (_, default) in by_version.items() if default is None and not variadic),
        defaults={version: default for version, (_, default) in by_version.items() if default is not None},
    )
