"""Whether a module belongs to the time of pyautogen 0.1 and openai 0.x, when options had other names."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import libcst as cst

if TYPE_CHECKING:
    from autogen_lint.semantics.model import Model

_MANIFESTS = re.compile(
    r"(.*requirements.*\.(txt|in)|pyproject\.toml|setup\.(py|cfg)|Pipfile|environment.*\.ya?ml|poetry\.lock)"
)
_PROJECT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
_FOLDERS_UP = 6
_LARGEST = 2_000_000
_FIRST_WITH_NEW_NAMES = {"pyautogen": (0, 2), "openai": (1, 0)}
# `name[extra]==1.2`, `name = "^1.2"`, `name: 1.2`: what stands between the name and a comment or marker.
_REQUIREMENT = re.compile(r"""(?<![\w.-])(pyautogen|openai)(?![\w.-])(?:\[[^\]]*\])?([^#;\n]*)""", re.IGNORECASE)
_BOUND = re.compile(r"(===?|~=|<=?|>=?|!=|\^|~|=)?\s*[\"']?\s*(\d+)(?:\.(\d+))?")
_GONE_FROM_OPENAI = {"ChatCompletion", "Completion", "Embedding", "error"}


def is_of_early_releases(model: Model) -> bool:
    """True when the project pins pyautogen below 0.2 or openai below 1, or the module calls what only those have."""
    return _uses_early_openai(model) or _pins_early_release(os.path.dirname(os.path.abspath(model.filename)))


def _uses_early_openai(model: Model) -> bool:
    if not model.imports_any(("openai",)):
        return False
    return any(
        node.attr.value in _GONE_FROM_OPENAI and f"openai.{node.attr.value}" in model.externals(node)
        for scope in model.walk.scopes
        for node in scope.own(cst.Attribute)
    )


@lru_cache(maxsize=1024)
def _pins_early_release(folder: str) -> bool:
    """Whether a manifest in `folder` or above it, up to the project's root, asks for such a release."""
    for candidate in (folder, *map(str, Path(folder).parents[:_FOLDERS_UP])):
        try:
            names = sorted(os.listdir(candidate))
        except OSError:
            return False
        if any(_MANIFESTS.fullmatch(name) and asks_for_early_release(_text(candidate, name)) for name in names):
            return True
        if ".git" in names or any(mark in names for mark in _PROJECT_MARKS):
            return False
    return False


def _text(folder: str, name: str) -> str:
    path = os.path.join(folder, name)
    try:
        if os.path.getsize(path) > _LARGEST:
            return ""
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def asks_for_early_release(manifest: str) -> bool:
    """True when a line of the manifest keeps pyautogen below 0.2 or openai below 1."""
    return any(
        _is_below(bounds, _FIRST_WITH_NEW_NAMES[name.lower()]) for name, bounds in _REQUIREMENT.findall(manifest)
    )


def _is_below(bounds: str, first: tuple[int, int]) -> bool:
    for operator, major, minor in _BOUND.findall(bounds):
        version = (int(major), int(minor or 0))
        if operator == "<" and version <= first:
            return True
        if operator not in (">", ">=", "!=") and version < first and operator:
            return True
    return False
