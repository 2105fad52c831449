"""What AutoGen's releases have by name: modules, what is in them, keywords, attributes.

The catalogue knows a few releases exactly; this knows many, from their sources (tools/build_names.py), by name only. It
is what a rule asks before it says that something exists nowhere. Questions about a project that is bound to some of the
recorded releases take them as `releases`; without, any release counts.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from autogen_lint.catalogue import ApiClass, ApiFunction, Family, ParameterKind, family_of, find_class, versions
from autogen_lint.catalogue._rows import PREVIEW

ANY: tuple[str, ...] = ()
"""Stands for "any release" where recorded releases are asked for."""

# Not looked into when the names were collected.
_UNRECORDED = re.compile(r"(^|\.)(_website|protos|__main__)(\.|$)|captainagent\.tools\.|_pb2")
_OPEN = "**"


def known_releases(family: Family) -> tuple[str, ...]:
    """The releases whose names are known, oldest first, as "distribution version"."""
    found: tuple[str, ...] = _names(family).RELEASES
    return found


def bound_to(family: Family, releases: tuple[str, ...]) -> tuple[str, ...]:
    """`releases`, or `ANY` when they are all that are recorded: then nothing is known of what the project asks for."""
    return ANY if set(releases) >= set(versions(family)) else releases


def has_module(module: str, releases: tuple[str, ...] = ANY) -> bool:
    """True when a release has the module, or may have it."""
    family = family_of(module)
    if family is None or _UNRECORDED.search(module):
        return True
    groups = _names(family).MODULES.get(module)
    if groups is None:
        return False
    # The first group is that of the module itself.
    return releases is ANY or _is_among(groups[0][0], family, releases)


def has_name(module: str, name: str, releases: tuple[str, ...] = ANY) -> bool:
    """True when `from module import name` works in a release, or may; private names always may."""
    family = family_of(module)
    if family is None or name.startswith("_") or not has_module(module) or _UNRECORDED.search(f"{module}."):
        return True
    names = _names(family)
    if f"{module}.{name}" in names.MODULES:
        return has_module(f"{module}.{name}", releases)
    for indexes, text in names.MODULES.get(module, ()):
        if name in text.split():
            return releases is ANY or _is_among(indexes, family, releases)
    return name in _imported(family) and not _is_package(module)


def is_preview_only(module: str, name: str = "") -> bool:
    """True when no release proper has the module, or `name` in it, but a preview of one had."""
    family = family_of(module)
    groups = _names(family).MODULES.get(module) if family is not None else None
    if family is None or groups is None or groups[0][0] == (PREVIEW,):
        return groups is not None
    holders = [indexes for indexes, text in groups if name and name in text.split()]
    if f"{module}.{name}" in _names(family).MODULES:
        holders += [(PREVIEW,) if is_preview_only(f"{module}.{name}") else ()]
    if name in _imported(family) and not _is_package(module):
        holders += [()]
    return bool(holders) and all(indexes == (PREVIEW,) for indexes in holders)


def first_release(family: Family) -> str | None:
    """The version that the known previews of a family led up to; `None` without previews."""
    from packaging.version import Version

    known = [Version(label.rpartition(" ")[2]) for label in known_releases(family)]
    previews = [version.base_version for version in known if version.is_prerelease]
    return previews[0] if previews else None


def is_preview_keyword(keyword: str, api: ApiClass, method: str | None = None) -> bool:
    """True when only previews take the keyword, in the constructor of `api` or in its method."""
    if method is None:
        is_taken = _OPEN in _declared(api) or keyword in {parameter.name for parameter in api.parameters}
        return not is_taken and keyword in _previews(api.family, api.qualified_name)
    owners = [each.qualified_name for each in (api, *api.base_classes())]
    methods = _keywords(api.family).METHODS
    holders = [each for each in owners if keyword in methods.get(each, {}).get(method, "").split()]
    return bool(holders) and all(keyword in _previews(api.family, f"{each}.{method}") for each in holders)


def submodules(module: str) -> list[str]:
    """The last parts of the modules right below a package, in any release."""
    family = family_of(module)
    known = _names(family).MODULES if family is not None else ()
    return [name.rpartition(".")[2] for name in known if name.rpartition(".")[0] == module]


def names_in(module: str) -> list[str]:
    """The public names that any release has in a module."""
    family = family_of(module)
    groups = _names(family).MODULES.get(module, ()) if family is not None else ()
    return [name for _, text in groups for name in text.split()]


def takes_keyword(api: ApiClass, keyword: str, releases: tuple[str, ...] = ANY) -> bool:
    """True when the constructor takes the keyword in a release, or may take it."""
    own = _own_keywords(api, releases)
    if keyword in own or _OPEN not in own:
        # A class without a constructor of its own has its bases', also in releases that are not recorded.
        return keyword in own or (releases is ANY and not _declared(api) and _next_takes(api, keyword, releases))
    unpacked = unpacked_keywords(api)
    if unpacked:
        return True
    forwards = [words for version in api.versions if (words := api.forwarded_keywords(version)) is not None]
    if not forwards or any(keyword in words for words in forwards):
        return True
    return not api.bases or _next_takes(api, keyword, releases)


def unpacked_keywords(api: ApiClass) -> frozenset[str]:
    """The keywords that a constructor declares as `**kwargs: Unpack[...]`."""
    text: str = _keywords(api.family).UNPACKED.get(api.qualified_name, "")
    return frozenset(text.split())


def keywords_of(api: ApiClass) -> list[str]:
    """Every keyword that the constructor takes by name in some release, its bases' behind its own."""
    found: dict[str, None] = {}
    for each in (api, *api.base_classes()):
        found |= dict.fromkeys(sorted(_own_keywords(each, ANY) - {_OPEN}))
        if _OPEN not in _own_keywords(each, ANY) and _declared(each):
            break
    return list(found)


def method_keywords(api: ApiClass, method: str) -> frozenset[str] | None:
    """The keywords that a method of an agent, chat or team takes in any release; `None` when it takes any, or is not
    known.
    """
    table = _keywords(api.family).METHODS
    found: set[str] = set()
    known = False
    for each in (api, *api.base_classes()):
        text = table.get(each.qualified_name, {}).get(method)
        if text is not None:
            known = True
            found |= set(text.split())
    return frozenset(found) if known and _OPEN not in found else None


def method_options(api: ApiClass, method: str) -> frozenset[str]:
    """The keywords that a method declares in any release, also when it takes any other."""
    own: str = _keywords(api.family).METHODS.get(api.qualified_name, {}).get(method, "")
    return frozenset(own.split()) - {_OPEN}


def function_keywords(function: ApiFunction) -> frozenset[str] | None:
    """The keywords that a function takes in any release; `None` when it takes any."""
    text: str = _keywords(function.family).FUNCTIONS.get(function.qualified_name, _OPEN)
    found = {*text.split(), *(parameter.name for parameter in function.parameters)}
    is_open = any(parameter.kind is ParameterKind.VAR_KEYWORD for parameter in function.parameters)
    return None if is_open or _OPEN in found else frozenset(found)


def has_attribute(family: Family, name: str) -> bool:
    """True when agents, chats or teams of a family have something of that name, in any release."""
    return name in _attributes(family)


def families_with_keyword(keyword: str) -> Iterator[Family]:
    """The families in which some agent, chat or team takes the keyword."""
    for family in Family:
        known = _keywords(family)
        if any(keyword in known.CONSTRUCTORS.get(name, "").split() for name in known.METHODS):
            yield family


def families_with_method(method: str) -> Iterator[Family]:
    """The families in which agents, chats or teams have the method."""
    for family in Family:
        if any(method in methods for methods in _keywords(family).METHODS.values()):
            yield family


def is_exact(path: str) -> bool:
    """True when a release has `path` just so; the catalogue also knows classes by their last name alone."""
    module, _, name = path.rpartition(".")
    api = find_class(path)
    if api is not None and (path in api.import_paths or path == api.qualified_name):
        return True
    return has_module(module) and has_name(module, name)


def _own_keywords(api: ApiClass, releases: tuple[str, ...]) -> frozenset[str]:
    """What the class's constructor takes, `**` when it takes any."""
    found = set(_declared(api))
    if releases is not ANY:
        # What only releases in between take may be in one that goes with `releases`.
        found -= {_OPEN, *(parameter.name for parameter in api.parameters)}
    for parameter in api.parameters:
        if releases is ANY or any(_same_number(version, releases) for version in parameter.versions):
            found.add(_OPEN if parameter.kind is ParameterKind.VAR_KEYWORD else parameter.name)
    return frozenset(found)


def _declared(api: ApiClass) -> frozenset[str]:
    text: str = _keywords(api.family).CONSTRUCTORS.get(api.qualified_name, "")
    return frozenset(text.split())


def _next_takes(api: ApiClass, keyword: str, releases: tuple[str, ...]) -> bool:
    """Whether the constructor behind the class's own takes the keyword."""
    return any(takes_keyword(base, keyword, releases) for base in api.base_classes()[:1])


def _is_among(indexes: tuple[int, ...], family: Family, releases: tuple[str, ...]) -> bool:
    """Whether what the recorded versions `indexes` have is in one of `releases`.

    What none of them has is in a release in between: which those are that go with `releases` cannot be told.
    """
    labels = versions(family)
    if indexes == (PREVIEW,):
        return False
    return not indexes or any(_same_number(labels[index], releases) for index in indexes)


def _same_number(version: str, releases: tuple[str, ...]) -> bool:
    """Whether one of `releases` goes with `version`, perhaps of a sister distribution (autogen-core, -ext)."""
    number = version.rpartition(" ")[2]
    return any(label.rpartition(" ")[2] == number for label in releases)


def _is_package(module: str) -> bool:
    family = family_of(module)
    return family is not None and any(name.startswith(f"{module}.") for name in _names(family).MODULES)


@cache
def callable_names() -> frozenset[str]:
    """The last parts of everything whose keywords are known: classes, functions, methods of agents, chats and teams.

    A call of anything else needs no further look.
    """
    found = {"__init__", "partial"}
    for family in Family:
        known = _keywords(family)
        found |= {name.rpartition(".")[2] for table in (known.CONSTRUCTORS, known.FUNCTIONS) for name in table}
    return frozenset(found | method_names())


@cache
def method_names() -> frozenset[str]:
    """The names of all methods of agents, chats and teams, in any family."""
    tables = [methods for family in Family for methods in _keywords(family).METHODS.values()]
    return frozenset(name for methods in tables for name in methods)


def _previews(family: Family, key: str) -> list[str]:
    text: str = _keywords(family).PREVIEWS.get(key, "")
    return text.split()


@cache
def _names(family: Family) -> ModuleType:
    return importlib.import_module(f"autogen_lint.catalogue._names_{family.value}")


@cache
def _keywords(family: Family) -> ModuleType:
    return importlib.import_module(f"autogen_lint.catalogue._keywords_{family.value}")


@cache
def _imported(family: Family) -> frozenset[str]:
    return frozenset(_names(family).IMPORTED.split())


@cache
def _attributes(family: Family) -> frozenset[str]:
    return frozenset(_keywords(family).ATTRIBUTES.split())
