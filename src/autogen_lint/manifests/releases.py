"""Which recorded release of AutoGen a project runs with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from autogen_lint.manifests import Manifest, locked_versions, manifests_of
from autogen_lint.manifests.formats import Asked

# From 0.3 on these three were the same code under the same number.
_SAME_CODE = frozenset({"ag2", "autogen", "pyautogen"})
_OTHER_NAMES = {"pyautogen": ("pyautogen", "autogen")}
_MICROSOFT = frozenset({"autogen-agentchat", "autogen-core", "autogen-ext"})


def pinned_release(filename: str, recorded: tuple[str, ...]) -> str | None:
    """The one of `recorded`, each "distribution version", whose series the project of the module at `filename` is
    pinned to by a lock file or by `==` or `~=` in a manifest. `None` when nothing pins it, or pins disagree.
    """
    pins = [(name, _release_of(name, version, recorded)) for name, version, _ in _pins(filename)]
    found = {release for _, release in pins if release is not None}
    outside = any(release is None and _is_rival(name, recorded) for name, release in pins)
    return found.pop() if len(found) == 1 and not outside else None


def pin_beside(filename: str, recorded: tuple[str, ...]) -> str | None:
    """What pins the project of the module at `filename` to the series of its `pinned_release`, as a requirement; `None`
    when nothing does, or when it is that very release.
    """
    release = pinned_release(filename, recorded)
    if release is None:
        return None
    texts = [text for name, version, text in _pins(filename) if _release_of(name, version, recorded) == release]
    return None if release.replace(" ", "==") in texts else texts[0]


def is_before(filename: str, distribution: str, first: str) -> bool:
    """True when the project of the module at `filename` keeps `distribution` below the version `first`, under any of
    the names it has on PyPI.
    """
    return any(_is_before(filename, name, first) for name in _OTHER_NAMES.get(distribution, (distribution,)))


def _is_before(filename: str, distribution: str, first: str) -> bool:
    version = locked_versions(filename).get(distribution)
    if version is not None:
        return version < Version(first)
    return any(
        any(asked.distribution == distribution for asked in manifest.asked)
        and (specifier := manifest.specifier(distribution)) is not None
        and not admits(specifier, SpecifierSet(f">={first}"))
        for manifest in manifests_of(filename)
    )


def may_be_preview(filename: str, distributions: frozenset[str], first: str) -> bool:
    """True when the project of the module at `filename` asks for one of `distributions` as a pre-release or below the
    version `first`, or in a way that does not tell the version.
    """
    locked = locked_versions(filename)
    if any(version.is_prerelease for name, version in locked.items() if name in distributions):
        return True
    if any(is_before(filename, name, first) for name in distributions):
        return True
    return any(
        asked.distribution in distributions
        and asked.distribution not in locked
        and (_names_preview(asked.specifier) if asked.specifier is not None else not _is_newest(asked, manifest))
        for manifest in manifests_of(filename)
        for asked in manifest.asked
    )


def _names_preview(specifier: SpecifierSet) -> bool:
    versions = [each.version.removesuffix(".*") for each in specifier if each.operator not in ("!=", "===")]
    return any(Version(version).is_prerelease for version in versions)


def _is_newest(asked: Asked, manifest: Manifest) -> bool:
    """True for a git source without a tag, branch or commit, or with `main`: it has what the last release has."""
    lines = re.split(r"\r\n?|\n", manifest.source.text)
    text = lines[asked.start.line - 1]
    source = re.search(r"github\.com[/:]microsoft/autogen(?:\.git)?(?P<ref>@[\w./-]+)?", text)
    named = re.search(r"\b(?:rev|tag|branch|ref)\b", text)
    return source is not None and source["ref"] in (None, "@main") and named is None


@lru_cache(maxsize=256)
def admits(specifier: SpecifierSet, wanted: SpecifierSet) -> bool:
    """True when some version, released or to come, is allowed by both. Asked of the versions that the specifiers name,
    and of a few thousand around them.
    """
    both = specifier & wanted
    named = [Version(each.version.removesuffix(".*")) for each in both if each.operator != "==="]
    return any(both.contains(version, prereleases=True) for version in (*named, *_some_versions()))


@cache
def _some_versions() -> tuple[Version, ...]:
    early = [f"0.{minor}.{patch}" for minor in range(20) for patch in range(60)]
    later = [f"{major}.{minor}" for major in range(1, 8) for minor in range(150)]
    return tuple(map(Version, (*early, *later, "999")))


def _pins(filename: str) -> Iterator[tuple[str, Version, str]]:
    """Distribution and version of each pin, and the requirement that is the pin."""
    locked = locked_versions(filename)
    yield from ((name, version, f"{name}=={version}") for name, version in locked.items())
    for manifest in manifests_of(filename):
        for asked in manifest.asked:
            if asked.distribution in locked:
                continue
            for each in asked.specifier or ():
                if each.operator in ("==", "~=") and re.match(r"\d+\.\d", each.version):
                    try:
                        version = Version(each.version.removesuffix(".*"))
                    except ValueError:
                        continue
                    yield asked.distribution, version, f"{asked.distribution}{asked.specifier}"


def _release_of(distribution: str, version: Version, recorded: tuple[str, ...]) -> str | None:
    for release in recorded:
        name, _, number = release.partition(" ")
        if _series_of(number) == _series(version) and _are_same(name, distribution, version):
            return release
    return None


@cache
def _series_of(number: str) -> tuple[int, ...]:
    return _series(Version(number))


def _series(version: Version) -> tuple[int, ...]:
    """Releases with an equal series take the same code: 0.9.x, 1.x."""
    return version.release[:2] if version.major == 0 else version.release[:1]


def _are_same(one: str, other: str, version: Version) -> bool:
    if one == other or {one, other} <= _MICROSOFT:
        return True
    return {one, other} <= _SAME_CODE and _series(version) >= (0, 3)


def _is_rival(distribution: str, recorded: tuple[str, ...]) -> bool:
    """True for a pin of a release that was not recorded, of a distribution that was."""
    names = {release.partition(" ")[0] for release in recorded}
    return distribution in names or (distribution in _SAME_CODE and bool(names & _SAME_CODE))
