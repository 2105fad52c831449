"""What the linter knows about AutoGen's API, as questions with typed answers.

Three families share names and differ in everything else: the classic `autogen` (pyautogen 0.2, AG2 up to 0.14),
Microsoft's `autogen_agentchat`/`_core`/`_ext` (0.4 and later), and AG2 1.x (`ag2`, with `autogen.beta` as its preview).
A family is one set of data over several versions of several distributions; every answer says which versions it holds
for, or is given only if all versions agree.

The data was recorded by importing the real packages (tools/build_catalogue.py, which also generates `_classic`,
`_agentchat` and `_ag2`). No AutoGen package is imported here, and a family's data is loaded with the first question
about it.
"""

from __future__ import annotations

import enum
import importlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from autogen_lint.catalogue._rows import ClassRow, FunctionRow
from autogen_lint.catalogue.signatures import Parameter, ParameterKind, Signatures

__all__ = [
    "ApiClass",
    "ApiFunction",
    "CallKind",
    "Family",
    "Parameter",
    "ParameterKind",
    "classes",
    "family_of",
    "find_class",
    "find_function",
    "functions",
    "versions",
]


class Family(enum.Enum):
    """A line of AutoGen packages whose versions share one API."""

    CLASSIC = "classic"
    AGENTCHAT = "agentchat"
    AG2 = "ag2"


class CallKind(enum.Enum):
    """What has to be done with the result of a call."""

    SYNC = "sync"
    """Nothing: the work is done when the call returns."""
    ASYNC = "async"
    """`await` it: nothing happens before."""
    ASYNC_GENERATOR = "async_generator"
    """`async for` over it; it can be neither awaited nor iterated by `for`."""


@dataclass(frozen=True, slots=True, eq=False)
class ApiClass:
    """A class of AutoGen, through all recorded versions of its family. One object per class: compare with `is`."""

    name: str
    family: Family
    qualified_name: str
    """The public path nearest to the top of the package, such as `autogen.AssistantAgent`."""
    kinds: frozenset[str]
    """What it is. Any family: agent, model_client, tool, toolkit, code_executor, memory, cache, result, exception.
    CLASSIC: group_chat (GroupChat), manager (GroupChatManager), group_pattern, llm_config, capability,
    message_transform. AGENTCHAT: team, condition (of termination), context (model context), message, model_message,
    workbench, runtime, cancellation_token. AG2: model_config, stream. Empty for a class about which no question is
    asked."""
    bases: tuple[str, ...]
    """Names of the AutoGen classes it inherits from, nearest first, without itself."""
    versions: tuple[str, ...]
    """The recorded versions that have it, oldest first, as "distribution version"."""
    import_paths: tuple[str, ...]
    """Every path at which some version declares it: where it is defined, `__all__`, or the `__init__` of a package."""
    reply_limit: int | None
    """The replies in a row AutoGen allows when `max_consecutive_auto_reply` is None (the class constant
    MAX_CONSECUTIVE_AUTO_REPLY); None for classes without. GroupChatManager has 100 too, but None is not its default."""
    _base_names: tuple[str, ...] = field(repr=False)
    _methods: Mapping[str, CallKind] = field(repr=False)
    _constructor: Signatures = field(repr=False)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The constructor's own parameters in positional order, oldest version first; without those of `**kwargs`."""
        return self._constructor.parameters

    def base_classes(self) -> tuple[ApiClass, ...]:
        """The AutoGen classes it inherits from, nearest first, without itself."""
        return tuple(_bases(self))

    def forwarded_keywords(self, version: str) -> Mapping[str, str] | None:
        """The keywords the constructor adds to the `**kwargs` it passes on in `version`; None if it passes none on."""
        return self._constructor.forwarded(version)

    def is_subclass_of(self, name: str) -> bool:
        """Whether a class of that name in the same family is this one or one of its bases, in any version."""
        return name == self.name or name in self.bases

    def positional(self, index: int) -> str | None:
        """The parameter that takes the positional argument at `index` (from 0), None unless all versions agree."""
        return self._constructor.positional(index)

    def default(self, parameter: str) -> str | None:
        """repr() of the value in force when the argument is left out.

        A constructor that passes its `**kwargs` on has the default of the nearest base that names the parameter, or the
        value it passes itself. None if the parameter is required or unknown, if the value passed is not a literal, or
        if the versions that know the parameter disagree. See `Parameter` for reprs in angle brackets.
        """
        answers = {_effective_default(self, version, parameter) for version in self.versions} - {_UNKNOWN}
        return answers.pop() if len(answers) == 1 else None

    def method_kind(self, name: str) -> CallKind | None:
        """How the result of a public method (own or inherited) is used; None if no version has such a method."""
        for api_class in (self, *_bases(self)):
            if (kind := api_class._methods.get(name)) is not None:
                return kind
        return None

    def async_partner(self, method: str) -> str | None:
        """The async variant of a sync method, such as `a_initiate_chat` of `initiate_chat`; None if there is none."""
        is_sync = self.method_kind(method) is CallKind.SYNC
        return f"a_{method}" if is_sync and self.method_kind(f"a_{method}") is CallKind.ASYNC else None


@dataclass(frozen=True, slots=True, eq=False)
class ApiFunction:
    """A module-level function of AutoGen, through all recorded versions of its family."""

    name: str
    family: Family
    qualified_name: str
    """The public path nearest to the top of the package, such as `autogen.register_function`."""
    kind: CallKind
    versions: tuple[str, ...]
    """The recorded versions that have it, oldest first, as "distribution version"."""
    import_paths: tuple[str, ...]
    """Every path at which some version declares it."""
    _signatures: Signatures = field(repr=False)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """In positional order, those of the oldest version first."""
        return self._signatures.parameters

    def positional(self, index: int) -> str | None:
        """The parameter that takes the positional argument at `index` (from 0), None unless all versions agree."""
        return self._signatures.positional(index)


def family_of(qualified_name: str) -> Family | None:
    """The family whose namespace a dotted name is in, by its first parts alone; None if it is not AutoGen's."""
    root, _, rest = qualified_name.partition(".")
    if root == "autogen":
        return Family.AG2 if rest == "beta" or rest.startswith("beta.") else Family.CLASSIC
    return _ROOTS.get(root)


def find_class(qualified_name: str) -> ApiClass | None:
    """The class an import path leads to, None if it leads to none that is recorded.

    Every path that a recorded version declares leads to its class, as do re-exports that exist by accident. Beyond
    that, the last part of a path decides if it is the name of a single class in the family:
    `autogen.some.old.module.AssistantAgent` is found although no recorded version has that module, because classes
    move between versions and keep their names.
    """
    family = family_of(qualified_name)
    return None if family is None else _load(family).find_class(qualified_name)


def find_function(qualified_name: str) -> ApiFunction | None:
    """The function an import path leads to; paths are understood as in `find_class`."""
    family = family_of(qualified_name)
    return None if family is None else _load(family).find_function(qualified_name)


def classes(family: Family) -> Iterator[ApiClass]:
    """All recorded classes of a family, ordered by qualified name."""
    data = _load(family)
    return (data.api_class(name) for name in data.class_rows)


def functions(family: Family) -> Iterator[ApiFunction]:
    """All recorded functions of a family, ordered by qualified name."""
    data = _load(family)
    return (data.api_function(name) for name in data.function_rows)


def versions(family: Family) -> tuple[str, ...]:
    """The versions the data of a family was recorded from, oldest first, as "distribution version"."""
    return _load(family).versions


_ROOTS = {
    "ag2": Family.AG2,
    "autogen_agentchat": Family.AGENTCHAT,
    "autogen_core": Family.AGENTCHAT,
    "autogen_ext": Family.AGENTCHAT,
}


class _FamilyData:
    """The generated module of one family, with its rows turned into objects when they are asked for."""

    def __init__(self, family: Family) -> None:
        module = importlib.import_module(f"{__name__}._{family.value}")
        self.family = family
        self.versions: tuple[str, ...] = module.VERSIONS
        self.class_rows: dict[str, ClassRow] = {row[0]: row for row in module.CLASSES}
        self.function_rows: dict[str, FunctionRow] = {row[0]: row for row in module.FUNCTIONS}
        self._paths: dict[str, str] = module.PATHS
        self._class_names = _by_last_part(self.class_rows)
        self._function_names = _by_last_part(self.function_rows)
        self._classes: dict[str, ApiClass] = {}
        self._functions: dict[str, ApiFunction] = {}

    def find_class(self, path: str) -> ApiClass | None:
        target = self._target(path, self._class_names)
        return self.api_class(target) if target in self.class_rows else None

    def find_function(self, path: str) -> ApiFunction | None:
        target = self._target(path, self._function_names)
        return self.api_function(target) if target in self.function_rows else None

    def _target(self, path: str, names: Mapping[str, str]) -> str:
        known = self._paths.get(path)
        return names.get(path.rpartition(".")[2], "") if known is None else known

    def api_class(self, name: str) -> ApiClass:
        """The class of that canonical name; one object per class."""
        found = self._classes.get(name)
        if found is None:
            found = self._classes[name] = self._build_class(self.class_rows[name])
        return found

    def _build_class(self, row: ClassRow) -> ApiClass:
        name, kinds, bases, paths, constructor, sync, asynchronous, generators, reply_limit = row
        signatures = Signatures(constructor, self.versions)
        return ApiClass(
            name=name.rpartition(".")[2],
            family=self.family,
            qualified_name=name,
            kinds=frozenset(kinds.split()),
            bases=tuple(base.rpartition(".")[2] for base in bases.split()),
            versions=signatures.versions,
            import_paths=tuple(paths.split()),
            reply_limit=reply_limit,
            _base_names=tuple(bases.split()),
            _methods={
                **dict.fromkeys(sync.split(), CallKind.SYNC),
                **dict.fromkeys(asynchronous.split(), CallKind.ASYNC),
                **dict.fromkeys(generators.split(), CallKind.ASYNC_GENERATOR),
            },
            _constructor=signatures,
        )

    def api_function(self, name: str) -> ApiFunction:
        """The function of that canonical name; one object per function."""
        found = self._functions.get(name)
        if found is None:
            found = self._functions[name] = self._build_function(self.function_rows[name])
        return found

    def _build_function(self, row: FunctionRow) -> ApiFunction:
        name, kind, paths, rows = row
        signatures = Signatures(rows, self.versions)
        return ApiFunction(
            name=name.rpartition(".")[2],
            family=self.family,
            qualified_name=name,
            kind=CallKind(kind),
            versions=signatures.versions,
            import_paths=tuple(paths.split()),
            _signatures=signatures,
        )


@cache
def _load(family: Family) -> _FamilyData:
    return _FamilyData(family)


def _by_last_part(names: Iterable[str]) -> dict[str, str]:
    """Last part -> dotted name, for the last parts that occur once."""
    found: dict[str, str] = {}
    shared = set()
    for name in names:
        last = name.rpartition(".")[2]
        if found.setdefault(last, name) != name:
            shared.add(last)
    return {last: name for last, name in found.items() if last not in shared}


def _bases(api_class: ApiClass) -> Iterator[ApiClass]:
    data = _load(api_class.family)
    return (data.api_class(name) for name in api_class._base_names)


_UNKNOWN = ""
"""No version of the class has the parameter. (No repr is empty.)"""


def _effective_default(api_class: ApiClass, version: str, parameter: str) -> str | None:
    """The repr of the default in one version; None if it cannot be told, `_UNKNOWN` if the argument is not accepted."""
    for owner in (api_class, *_bases(api_class)):
        label = _same_release(owner, version)
        if label is None:
            continue
        declared = owner._constructor.parameter(parameter)
        if declared is not None and label in declared.versions:
            return declared.defaults.get(label)
        forwarded = owner._constructor.forwarded(label)
        if forwarded is None:
            break
        if parameter in forwarded:
            value = forwarded[parameter]
            return None if value.startswith("<") else value
    return _UNKNOWN


def _same_release(api_class: ApiClass, version: str) -> str | None:
    """The version of `api_class` that goes with `version`, perhaps of a sister distribution (autogen-core, -ext)."""
    number = version.rpartition(" ")[2]
    return next((label for label in api_class.versions if label.rpartition(" ")[2] == number), None)
