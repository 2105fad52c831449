"""Record the API of installed AutoGen distributions and build the linter's catalogue from the records.

Two commands, both from the root of the repository:

    <python of an environment with AutoGen> tools/build_catalogue.py record
    python tools/build_catalogue.py build [--check]

`record` imports every module of the AutoGen distributions installed in its environment and writes one file per
distribution to tools/catalogue_records/. It needs nothing but the standard library and the distribution under
inspection (and `openai`, whose constants are defaults of AutoGen's constructors). `build` merges the records of all
versions into src/autogen_lint/catalogue/_<family>.py; it imports no AutoGen at all.

Modules that need an optional dependency are imported with that dependency replaced by a placeholder, so that the
`contrib` packages and extras are recorded too. A module that cannot be imported even then is listed under "broken".
"""

from __future__ import annotations

import argparse
import ast
import asyncio
import collections
import contextlib
import dataclasses
import importlib
import importlib.abc
import importlib.machinery
import importlib.metadata
import importlib.util
import inspect
import io
import json
import logging
import os
import re
import sys
import tempfile
import textwrap
import types
import typing
import warnings
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RECORDS = ROOT / "tools" / "catalogue_records"
PACKAGE = ROOT / "src" / "autogen_lint" / "catalogue"

# What each distribution installs depends on its version (`ag2` installed `autogen` before 1.0): what exists is taken.
IMPORT_PACKAGES = {
    "pyautogen": ("autogen",),
    "autogen": ("autogen",),
    "ag2": ("autogen", "ag2"),
    "autogen-agentchat": ("autogen_agentchat",),
    "autogen-core": ("autogen_core",),
    "autogen-ext": ("autogen_ext",),
}

PACKAGES = frozenset(package for candidates in IMPORT_PACKAGES.values() for package in candidates)

# Not API: the website generator, the tool library that CaptainAgent loads as text, generated protocol code.
UNRECORDED_MODULES = re.compile(r"(^|\.)(_website|protos|__main__)(\.|$)|captainagent\.tools\.|_pb2")

# The special methods that tell how an object is used: called, in `with`, in `async with`.
SPECIAL_METHODS = {"__call__", "__enter__", "__aenter__"}

CALL_KINDS = ("sync", "async", "async_generator")

# Prompts run to thousands of characters and no question needs their text.
LONGEST_DEFAULT = 120


# ------------------------------------------------------------------------------------------------------------ record


def record(output: Path) -> list[Path]:
    """Write one record per AutoGen distribution of this environment and return the files."""
    distributions = installed_distributions()
    if not distributions:
        raise SystemExit("no AutoGen distribution is installed in this environment")
    packages = tuple(package for names in distributions.values() for package in names)
    with quiet():
        broken = import_everything(packages)
        survey = Survey(packages)
        records = {distribution: survey.record(names) for distribution, names in distributions.items()}
    output.mkdir(parents=True, exist_ok=True)
    written = []
    for distribution, names in distributions.items():
        version = importlib.metadata.version(distribution)
        document = {
            "distribution": distribution,
            "version": version,
            "broken": {module: reason for module, reason in broken.items() if module.split(".")[0] in names},
            **records[distribution],
        }
        path = output / f"{distribution}-{version}.json"
        path.write_text(dump_record(document), encoding="utf-8")
        written.append(path)
    return written


def installed_distributions() -> dict[str, tuple[str, ...]]:
    """Distribution name -> the import packages it really installed."""
    found = {}
    for distribution, candidates in IMPORT_PACKAGES.items():
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            importlib.metadata.version(distribution)
            packages = tuple(name for name in candidates if importlib.util.find_spec(name) is not None)
            if packages:
                found[distribution] = packages
    return found


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Importing every module of a package prints, warns, logs and writes files; none of it matters here."""
    before = Path.cwd()
    logging.disable(logging.CRITICAL)
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        tempfile.TemporaryDirectory() as folder,
    ):
        warnings.simplefilter("ignore")
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)
            logging.disable(logging.NOTSET)


def import_everything(packages: tuple[str, ...]) -> dict[str, str]:
    """Import all modules of `packages`; return those that fail even with placeholders, with the reason.

    The plain import comes first: a real dependency gives truer defaults than a placeholder.
    """
    names = [name for package in packages for name in module_names(package)]
    failed = [name for name in names if try_import(name)]
    sys.meta_path.append(PlaceholderFinder(packages))
    return {name: reason for name in failed if (reason := try_import(name))}


def module_names(package: str) -> list[str]:
    """All module names below `package`, from its files: folders without `__init__.py` and broken packages included."""
    spec = importlib.util.find_spec(package)
    names = set()
    for root in spec.submodule_search_locations or () if spec else ():
        for path in Path(root).rglob("*.py"):
            parts = path.relative_to(root).with_suffix("").parts
            names.add(".".join((package, *(part for part in parts if part != "__init__"))))
    return sorted(name for name in names if not UNRECORDED_MODULES.search(name) and "-" not in name)


def try_import(name: str) -> str:
    """Import a module; return why it failed, or an empty string."""
    try:
        importlib.import_module(name)
    except (Exception, SystemExit) as error:  # the modules of strangers raise anything
        return f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"[:LONGEST_DEFAULT]
    return ""


class Placeholder:
    """Stands for anything an absent optional dependency exports: module, class, decorator, type or constant."""

    def __init__(self, name: str) -> None:
        self.__name__ = self.__qualname__ = name
        self.__module__ = name

    def __repr__(self) -> str:
        return f"<{self.__name__}>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Placeholder(f"{self.__name__}.{name}")

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        # Used as a decorator it must leave the decorated object alone, or its signature would be lost.
        if len(args) == 1 and not kwargs and (inspect.isfunction(args[0]) or inspect.isclass(args[0])):
            return args[0]
        return self

    def __getitem__(self, item: Any) -> Placeholder:
        return self

    def __or__(self, other: Any) -> Any:
        return self

    __ror__ = __or__

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __bool__(self) -> bool:
        # Import-time checks such as "is the installed version too old?" ask for trouble, not for confirmation.
        return False

    def __dir__(self) -> list[str]:
        return ["model_fields"]  # modules that look through a pydantic model of their dependency

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        # A placeholder that inherits nothing and has no metaclass of its own never conflicts with the other bases.
        first = next(base for base in bases if isinstance(base, Placeholder))
        inherited = any(inspect.isclass(base) and issubclass(base, PlaceholderBase) for base in bases)
        return (PlaceholderBase,) if first is self and not inherited else ()

    def __instancecheck__(self, instance: Any) -> bool:
        return False

    def __subclasscheck__(self, subclass: Any) -> bool:
        return False

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return importlib.import_module("pydantic_core.core_schema").any_schema()


class PlaceholderBase:
    """What a class gets that inherits from a placeholder."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        return None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        # The absent base was a pydantic model, or the class would not be used as one: make a model of its own fields.
        fields = {name: (hint, getattr(cls, name, ...)) for name, hint in cls.__annotations__.items()}
        return handler.generate_schema(importlib.import_module("pydantic").create_model(cls.__name__, **fields))


class PlaceholderModule(types.ModuleType):
    """An absent module: every name exists in it."""

    __version__ = "99.0.0"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__ = []  # a package, so that modules below it can be imported

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Placeholder(f"{self.__name__}.{name}")


class PlaceholderFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Last of the import finders: what nobody else found and is not AutoGen's own becomes a placeholder."""

    def __init__(self, packages: tuple[str, ...]) -> None:
        self.packages = packages

    def find_spec(self, name: str, *_: Any) -> importlib.machinery.ModuleSpec | None:
        if name.split(".")[0] in self.packages:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return PlaceholderModule(spec.name)

    def exec_module(self, _: types.ModuleType) -> None:
        return None


class Survey:
    """The classes and functions that the imported modules of `packages` define and export."""

    def __init__(self, packages: tuple[str, ...]) -> None:
        self.packages = packages
        self.declared: dict[int, set[str]] = {}
        self.incidental: dict[int, set[str]] = {}
        self.objects: dict[int, Any] = {}
        for name, module in sorted(sys.modules.items()):
            if name.split(".")[0] in packages and not UNRECORDED_MODULES.search(name) and module is not None:
                self._visit_module(name, module)
        exported = [found for key, found in self.objects.items() if key in self.declared]
        self.classes = {
            qualified_name(found): found
            for found in exported
            if inspect.isclass(found) and (class_kinds(found) or self._has_path_like(PLAIN_CLASSES, found))
        }
        self.functions = {
            qualified_name(found): found
            for found in exported
            if inspect.isfunction(found) and self._has_path_like(FUNCTIONS, found)
        }

    def _visit_module(self, module_name: str, module: types.ModuleType) -> None:
        exported = getattr(module, "__all__", None)
        is_package = hasattr(module, "__path__")
        for name in sorted({*vars(module), *(exported or ())}):
            try:
                found = getattr(module, name)
            except Exception:  # a lazy export whose dependency is missing
                continue
            if name.startswith("_") or not self._is_own(found):
                continue
            path = f"{module_name}.{name}"
            self.objects[id(found)] = found
            is_declared = name in exported if exported is not None else is_package
            is_declared = is_declared or (found.__module__ == module_name and found.__qualname__ == name)
            if is_declared and "._" not in path:
                self.declared.setdefault(id(found), set()).add(path)
            elif "._" not in path:
                self.incidental.setdefault(id(found), set()).add(path)

    def _is_own(self, found: Any) -> bool:
        if not (inspect.isclass(found) or inspect.isfunction(found)):
            return False
        module = str(found.__module__)
        return module.split(".")[0] in self.packages and not UNRECORDED_MODULES.search(module)

    def _has_path_like(self, pattern: re.Pattern[str], found: Any) -> bool:
        return any(pattern.fullmatch(current_name(path)) for path in self.declared[id(found)])

    def _shadows(self, packages: tuple[str, ...]) -> dict[str, str]:
        """Public paths of classes that are not recorded but share their name with one that is, by name.

        Without them a class would be mistaken for its recorded namesake.
        """
        recorded = {found.__name__ for found in self.classes.values()}
        shadows: dict[str, set[str]] = {}
        for key, paths in self.declared.items():
            found = self.objects[key]
            name = found.__name__
            if inspect.isclass(found) and name in recorded and qualified_name(found) not in self.classes:
                shadows.setdefault(name, set()).update(path for path in paths if path.split(".")[0] in packages)
        return {name: " ".join(sorted(paths)) for name, paths in sorted(shadows.items()) if paths}

    def _paths(self, found: Any) -> dict[str, str]:
        """Where `found` is: modules that declare it, whole paths if under another name, and re-exports by accident."""
        own_name = f".{found.__name__}"
        declared = sorted(self.declared[id(found)])
        return {
            "modules": " ".join(path.removesuffix(own_name) for path in declared if path.endswith(own_name)),
            "aliases": " ".join(path for path in declared if not path.endswith(own_name)),
            "seen": self._seen(found),
        }

    def _seen(self, found: Any) -> str:
        """Paths at which `found` exists by accident, unless its name alone tells what it is."""
        namesakes = {key for key in self.declared if self.objects[key].__name__ == found.__name__}
        ambiguous = len({family_key(qualified_name(self.objects[key])) for key in namesakes}) < len(namesakes)
        paths = self.incidental.get(id(found), set())
        return " ".join(sorted(path for path in paths if ambiguous or path.rpartition(".")[2] != found.__name__))

    def record(self, packages: tuple[str, ...]) -> dict[str, Any]:
        """The record of the classes and functions defined in `packages`, sorted by name."""
        classes = {
            name: self._class_record(found)
            for name, found in sorted(self.classes.items())
            if name.split(".")[0] in packages
        }
        functions = {
            name: self._function_record(found)
            for name, found in sorted(self.functions.items())
            if name.split(".")[0] in packages
        }
        return {"classes": classes, "functions": functions, "shadows": self._shadows(packages)}

    def _class_record(self, found: type) -> dict[str, Any]:
        entry: dict[str, Any] = {
            **self._paths(found),
            "kinds": " ".join(sorted(class_kinds(found))),
            "bases": " ".join(name for name in map(qualified_name, found.__mro__[1:]) if name in self.classes),
            "constructor": signature_text(found),
            "forwards": forwarded_arguments(found),
            "reply_limit": getattr(found, "MAX_CONSECUTIVE_AUTO_REPLY", None),
        }
        methods = self._own_methods(found)
        for kind in CALL_KINDS:
            entry[kind] = " ".join(sorted(name for name, value in methods.items() if value == kind))
        return {key: value for key, value in entry.items() if value not in (None, "", [])}

    def _own_methods(self, found: type) -> dict[str, str]:
        """Public methods -> kind, without those inherited from another recorded class."""
        methods = {}
        for name in dir(found):
            if name.startswith("_") and name not in SPECIAL_METHODS:
                continue
            provider = next((base for base in found.__mro__ if name in vars(base)), None)
            if provider is None or not self._is_own(provider):
                continue
            function = method_function(vars(provider)[name])
            if function is not None and not self._inherits(found, name, function):
                methods[name] = call_kind(function)
        return methods

    def _inherits(self, found: type, name: str, function: Callable[..., Any]) -> bool:
        """Whether a recorded base provides the same function (guards for absent extras wrap inherited methods)."""
        for base in found.__mro__[1:]:
            if name in vars(base):
                inherited = method_function(vars(base)[name])
                return qualified_name(base) in self.classes and (
                    inherited is not None and inspect.unwrap(inherited) is inspect.unwrap(function)
                )
        return False

    def _function_record(self, found: Callable[..., Any]) -> dict[str, Any]:
        entry = {
            **self._paths(found),
            "kind": call_kind(found),
            "signature": signature_text(found),
        }
        return {key: value for key, value in entry.items() if value != ""}


def qualified_name(found: Any) -> str:
    return f"{found.__module__}.{found.__qualname__}"


# A class has the kind of every class named here that it is or inherits from. Families are told apart by `family_key`.
KINDS_BY_BASE = {
    "classic": {
        "Agent": "agent",
        "RealtimeAgent": "agent",
        "GroupChat": "group_chat",
        "GroupChatManager": "manager",
        "Pattern": "group_pattern",
        "LLMConfig": "llm_config",
        "LLMConfigEntry": "llm_config",
        "ModelClient": "model_client",
        "OpenAIWrapper": "model_client",
        "Tool": "tool",
        "Toolkit": "toolkit",
        "CodeExecutor": "code_executor",
        "AgentCapability": "capability",
        "AbstractCache": "cache",
        "Cache": "cache",
        "ChatResult": "result",
    },
    "agentchat": {
        "Agent": "agent",
        "ChatAgent": "agent",
        "BaseAgent": "agent",
        "Team": "team",
        "TerminationCondition": "condition",
        "BaseMessage": "message",
        "ChatCompletionClient": "model_client",
        "ChatCompletionContext": "context",
        "Memory": "memory",
        "Tool": "tool",
        "Workbench": "workbench",
        "CodeExecutor": "code_executor",
        "AgentRuntime": "runtime",
        "CancellationToken": "cancellation_token",
        "Response": "result",
        "TaskResult": "result",
        "CacheStore": "cache",
    },
    "ag2": {
        "Agent": "agent",
        "AgentReply": "result",
        "AgentRun": "result",
        "LLMClient": "model_client",
        "ModelConfig": "model_config",
        "Tool": "tool",
        "Toolkit": "toolkit",
        "Sandbox": "code_executor",
        "SandboxBase": "code_executor",
        "CodeEnvironment": "code_executor",
        "KnowledgeStore": "memory",
        "ABCStream": "stream",
    },
}

# Many classes follow a protocol without inheriting it; those are known by where they live and what they are called.
KINDS_BY_NAME = {
    "classic": (
        (r"autogen\.(oai|llm_clients|llm_config|agentchat\.realtime)\..*Client", "model_client"),
        (r"autogen\.coding\..*CodeExecutor", "code_executor"),
        (r"autogen\.agentchat\.contrib\.capabilities\.transforms\..*", "message_transform"),
        (r"autogen\.agentchat\.contrib\.capabilities\.transform_messages\.TransformMessages", "capability"),
    ),
    "agentchat": ((r"autogen_core\.models\._types\..*Message", "model_message"),),
    "ag2": (
        (r"ag2\..*(Disk|Locked|Memory|Redis|Sqlite|Racing)KnowledgeStore", "memory"),
        (r"ag2\..*Config", "model_config"),
    ),
}

# A class without a kind is recorded if one of its paths matches; the others are parts of one integration or events by
# the hundred, and no question is asked about them.
PLAIN_CLASSES = re.compile(r"autogen\.(\w+|agentchat\..*)|ag2\.\w+|autogen_(agentchat|core)\..*")
FUNCTIONS = re.compile(
    r"autogen\.((\w+\.)?\w+|agentchat\.(\w+|contrib\.swarm_agent)\.\w+)|ag2\.(\w+\.)?\w+|autogen_\w+\..*"
)


def family_key(name: str) -> str:
    """The family a recorded name belongs to: `autogen.beta` was the preview of AG2 1.x, whose package is `ag2`."""
    if re.match(r"(ag2|autogen\.beta)(\.|$)", name):
        return "ag2"
    return "classic" if name.split(".")[0] == "autogen" else "agentchat"


def current_name(name: str) -> str:
    """`autogen.beta.X` under the name it has today."""
    return re.sub(r"^autogen\.beta(?=\.|$)", "ag2", name)


def class_kinds(found: type) -> set[str]:
    family = family_key(qualified_name(found))
    by_base = KINDS_BY_BASE[family]
    own = [base for base in found.__mro__ if base.__module__.split(".")[0] in PACKAGES and "<" not in base.__qualname__]
    kinds = {by_base[base.__name__] for base in own if base.__name__ in by_base}
    name = current_name(qualified_name(found))
    kinds |= {kind for pattern, kind in KINDS_BY_NAME[family] if re.fullmatch(pattern, name)}
    if issubclass(found, BaseException):
        kinds.add("exception")
    return kinds


def signature_text(function: Callable[..., Any]) -> list[str]:
    """A signature as the strings one would write in a `def`: "name", "limit=10", "*", "*args", "**kwargs", "/".

    A constructor's has no `self`, as `inspect.signature` of a class tells it.
    """
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):  # a function wrapped to look like a class
        return ["*args", "**kwargs"]
    text: list[str] = []
    for index, parameter in enumerate(parameters):
        if parameter.kind is parameter.KEYWORD_ONLY and not any(part.startswith("*") for part in text):
            text.append("*")
        prefix = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}.get(parameter.kind.name, "")
        default = "" if parameter.default is parameter.empty else f"={default_text(parameter.default)}"
        text.append(f"{prefix}{parameter.name}{default}")
        if parameter.kind is parameter.POSITIONAL_ONLY and (
            index + 1 == len(parameters) or parameters[index + 1].kind is not parameter.POSITIONAL_ONLY
        ):
            text.append("/")
    return text


def default_text(value: Any) -> str:
    """repr() of a default; anything whose repr holds an address, and any long text, is described in angle brackets."""
    if inspect.isfunction(value) or inspect.isclass(value):
        return f"<{type(value).__name__} {qualified_name(value)}>"
    if value == os.getcwd():
        return "<working directory>"
    text = repr(value)
    if " at 0x" in text:
        return f"<{type(value).__module__}.{type(value).__qualname__} object>".replace("<builtins.", "<")
    if len(text) > LONGEST_DEFAULT:
        return f"<{type(value).__name__} of {len(value) if hasattr(value, '__len__') else len(text)}>"
    return text


def forwarded_arguments(found: type) -> dict[str, str] | None:
    """What the constructor of `found` passes to its base together with its own `**kwargs`.

    None when it has no `**kwargs` or does not pass them on. Otherwise the keyword arguments it adds, name -> repr
    ("<...>" if not a literal). The base's default is in force for what is neither a parameter here nor among these.
    """
    definition = constructor_definition(found)
    if definition is None or definition.args.kwarg is None:
        return None
    rest = definition.args.kwarg.arg
    for call in ast.walk(definition):
        if not isinstance(call, ast.Call) or not re.fullmatch(r"super\(.*\)\.__init__", ast.unparse(call.func)):
            continue
        if any(word.arg is None and ast.unparse(word.value) == rest for word in call.keywords):
            return {word.arg: literal_text(word.value) for word in call.keywords if word.arg}
    return None


def constructor_definition(found: type) -> ast.FunctionDef | None:
    """The syntax tree of the `__init__` that runs for `found`."""
    constructor = next(vars(base)["__init__"] for base in found.__mro__ if "__init__" in vars(base))
    try:
        definition = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(constructor)))).body[0]
    except (OSError, TypeError, SyntaxError, IndexError):  # not written in Python, or generated
        return None
    return definition if isinstance(definition, ast.FunctionDef) else None


def literal_text(expression: ast.expr) -> str:
    try:
        return default_text(ast.literal_eval(expression))
    except ValueError:
        return f"<{ast.unparse(expression)}>"[:LONGEST_DEFAULT]


def method_function(attribute: Any) -> Callable[..., Any] | None:
    """The function behind a class attribute; None if it is no method (but a property, constant, nested class)."""
    if isinstance(attribute, (staticmethod, classmethod)) or inspect.ismethod(attribute):
        attribute = attribute.__func__
    return attribute if inspect.isfunction(attribute) else None


def call_kind(function: Callable[..., Any]) -> str:
    """How the result of a call is used: "sync", "async" (await it), "async_generator" (`async for` over it).

    Abstract methods and plain functions that return a coroutine or an async iterator say so in their annotation only.
    """
    while True:
        if inspect.isasyncgenfunction(function):
            return "async_generator"
        if inspect.iscoroutinefunction(function):
            return "async"
        if inspect.getfile(function) == contextlib.__file__:
            return "sync"  # @asynccontextmanager around an async generator function: the result is for `async with`
        wrapped = getattr(function, "__wrapped__", None)
        if not inspect.isfunction(wrapped):
            return annotated_kind(function)
        function = wrapped


def annotated_kind(function: Callable[..., Any]) -> str:
    annotation = function.__annotations__.get("return")
    if isinstance(annotation, str):
        try:
            annotation = eval(annotation, function.__globals__)
        except Exception:  # names imported for type checkers only
            return "sync"
    returned = typing.get_origin(annotation) or annotation
    if not inspect.isclass(returned):
        return "sync"
    if issubclass(returned, asyncio.Future):
        return "sync"  # it runs whether or not somebody waits for it
    if issubclass(returned, Awaitable):
        return "async"
    return "async_generator" if issubclass(returned, AsyncIterable) else "sync"


def dump_record(document: Mapping[str, Any]) -> str:
    """JSON with one line per field of a class: small, and a new version of AutoGen gives a readable diff."""
    return "{\n" + ",\n".join(dump_field(key, value, nesting=2) for key, value in document.items()) + "\n}\n"


def dump_field(key: str, value: Any, nesting: int) -> str:
    if nesting and isinstance(value, dict) and value:
        content = "{\n" + ",\n".join(dump_field(name, entry, nesting - 1) for name, entry in value.items()) + "}"
    else:
        content = json.dumps(value, ensure_ascii=False)
    return f"{' ' * (2 - nesting)}{json.dumps(key)}: {content}"


# ------------------------------------------------------------------------------------------------------------- build


@dataclasses.dataclass
class Merged:
    """One class or function through the versions: version label -> (name in that version, its record)."""

    entries: dict[str, tuple[str, dict[str, Any]]] = dataclasses.field(default_factory=dict)

    @property
    def canonical(self) -> str:
        """The public path nearest to the top, in today's package if there is one."""
        own_name = f".{self.short_name}"
        return min(
            self.paths,
            key=lambda path: (not path.endswith(own_name), path != current_name(path), path.count("."), path),
        )

    @property
    def short_name(self) -> str:
        return next(iter(self.entries.values()))[0].rpartition(".")[2]

    @property
    def paths(self) -> set[str]:
        """The declared paths of all versions."""
        return set().union(*(declared_paths(name, entry) for name, entry in self.entries.values()))

    @property
    def accidental_paths(self) -> set[str]:
        """Where it was defined (in a private module perhaps), and re-exports nobody declared."""
        return {path for name, entry in self.entries.values() for path in (name, *entry.get("seen", "").split())}


def declared_paths(name: str, entry: Mapping[str, Any]) -> set[str]:
    short_name = name.rpartition(".")[2]
    own = {f"{module}.{short_name}" for module in entry.get("modules", "").split()}
    return own.union(entry.get("aliases", "").split())


def build(records: Path) -> dict[Path, str]:
    """The generated modules, path -> text."""
    documents = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(records.glob("*.json"))]
    documents.sort(key=lambda document: (tuple(map(int, document["version"].split("."))), document["distribution"]))
    return {PACKAGE / f"_{family}.py": family_module(family, documents) for family in KINDS_BY_BASE}


def family_module(family: str, documents: Sequence[Mapping[str, Any]]) -> str:
    """The text of one generated module; every value in it is a literal, so that it loads as one constant."""
    classes = merge(family, "classes", documents)
    functions = merge(family, "functions", documents)
    labels = [label for label in map(version_label, documents) if any(label in found.entries for found in classes)]
    paths = extra_paths(family, [*classes, *functions], documents)
    canonical = {current_name(name): found.canonical for found in classes for name, _ in found.entries.values()}
    lines = [
        f'"""The `{family}` family of AutoGen APIs.',
        "",
        "Generated by tools/build_catalogue.py from tools/catalogue_records; do not edit.",
        '"""',
        "",
        "# ruff: noqa",
        "# fmt: off",
        "from autogen_lint.catalogue._rows import ClassRow, FunctionRow",
        "",
        f"VERSIONS: tuple[str, ...] = {tuple(labels)!r}",
        "",
        "CLASSES: tuple[ClassRow, ...] = (",
        *(f" {class_row(found, labels, canonical)!r}," for found in classes),
        ")",
        "",
        "FUNCTIONS: tuple[FunctionRow, ...] = (",
        *(f" {function_row(found, labels)!r}," for found in functions),
        ")",
        "",
        "# Where paths lead whose last part does not tell, because it is an alias or the name of several things; an",
        "# empty string stands for a thing that is not recorded.",
        "PATHS: dict[str, str] = {",
        *(f" {path!r}: {target!r}," for path, target in sorted(paths.items())),
        "}",
    ]
    return "\n".join(lines) + "\n"


def version_label(document: Mapping[str, Any]) -> str:
    return f"{document['distribution']} {document['version']}"


def merge(family: str, section: str, documents: Iterable[Mapping[str, Any]]) -> list[Merged]:
    """The classes or functions of a family, each followed through the versions, in the order of their canonical names.

    A thing is the same in the next version if it is defined at the same place, or else has a public path in common, or
    else any path; what exists side by side in one version is never the same.
    """
    found: list[Merged] = []
    for document in documents:
        label = version_label(document)
        pending = {name: entry for name, entry in document[section].items() if family_key(name) == family}
        for claims in (definition_claims, declared_claims, all_claims):
            for name, entry in list(pending.items()):
                same = [
                    known
                    for known in found
                    if label not in known.entries
                    and known.short_name == name.rpartition(".")[2]
                    and any(claims(*other) & claims(name, entry) for other in known.entries.values())
                ]
                if same:
                    same[0].entries[label] = (name, pending.pop(name))
        found.extend(Merged({label: (name, entry)}) for name, entry in pending.items())
    return sorted(found, key=lambda merged: merged.canonical)


def definition_claims(name: str, _: Mapping[str, Any]) -> set[str]:
    return {current_name(name)}


def declared_claims(name: str, entry: Mapping[str, Any]) -> set[str]:
    return {current_name(path) for path in (name, *declared_paths(name, entry))}


def all_claims(name: str, entry: Mapping[str, Any]) -> set[str]:
    return declared_claims(name, entry) | {current_name(path) for path in entry.get("seen", "").split()}


def class_row(found: Merged, labels: Sequence[str], canonical: Mapping[str, str]) -> tuple[Any, ...]:
    """The literal for one class; the fields are those of `ClassRow` in autogen_lint/catalogue/_rows.py."""
    entries = [entry for _, entry in found.entries.values()]
    bases = [current_name(base) for entry in entries for base in entry.get("bases", "").split()]
    limits = {entry.get("reply_limit") for entry in entries}
    if len(limits) > 1:
        raise ValueError(f"{found.canonical}: the versions disagree about MAX_CONSECUTIVE_AUTO_REPLY: {limits}")
    return (
        found.canonical,
        " ".join(sorted({kind for entry in entries for kind in entry.get("kinds", "").split()})),
        " ".join(dict.fromkeys(canonical.get(base, base) for base in bases)),
        " ".join(sorted(found.paths)),
        signatures(found, "constructor", labels),
        *method_names(found),
        limits.pop(),
    )


def signatures(found: Merged, field: str, labels: Sequence[str]) -> tuple[Any, ...]:
    """((version indexes, signature, forwarded arguments or None), ...); versions with equal signatures share one."""
    grouped: dict[tuple[Any, ...], list[int]] = {}
    for label, (_, entry) in found.entries.items():
        forwards = entry.get("forwards")
        shape = (tuple(entry.get(field, ())), None if forwards is None else tuple(sorted(forwards.items())))
        grouped.setdefault(shape, []).append(labels.index(label))
    return tuple((tuple(indexes), *shape) for shape, indexes in grouped.items())


def method_names(found: Merged) -> tuple[str, ...]:
    """The names of sync, async and async generator methods over all versions."""
    kinds: dict[str, str] = {}
    for _, entry in found.entries.values():
        for kind in CALL_KINDS:
            for name in entry.get(kind, "").split():
                if kinds.setdefault(name, kind) != kind:
                    raise ValueError(f"{found.canonical}.{name} is {kinds[name]} in one version and {kind} in another")
    return tuple(" ".join(sorted(name for name in kinds if kinds[name] == kind)) for kind in CALL_KINDS)


def function_row(found: Merged, labels: Sequence[str]) -> tuple[Any, ...]:
    """The literal for one function; the fields are those of `FunctionRow` in autogen_lint/catalogue/_rows.py."""
    kinds = {entry["kind"] for _, entry in found.entries.values()}
    if len(kinds) > 1:
        raise ValueError(f"{found.canonical}: the versions disagree about how it is called: {kinds}")
    paths = " ".join(sorted(found.paths))
    return (found.canonical, kinds.pop(), paths, signatures(found, "signature", labels))


def extra_paths(family: str, found: Sequence[Merged], documents: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Path -> canonical name where the last part of a path does not tell: aliases and names of several things."""
    paths = {
        path: ""
        for document in documents
        for shadows in document["shadows"].values()
        for path in shadows.split()
        if family_key(path) == family
    }
    names = collections.Counter(merged.short_name for merged in found)
    accidental = [(path, merged) for merged in found for path in merged.accidental_paths]
    declared = [(path, merged) for merged in found for path in merged.paths]
    for path, merged in accidental + declared:  # a declared path beats one that exists by accident
        if names[merged.short_name] > 1 or path.rpartition(".")[2] != merged.short_name:
            paths[path] = merged.canonical
    return paths


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=Path, default=RECORDS, help="folder of the record files")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("record", help="record the AutoGen distributions installed in this environment")
    building = commands.add_parser("build", help="write the catalogue modules from the records")
    building.add_argument("--check", action="store_true", help="write nothing; fail if a module is not up to date")
    options = parser.parse_args(arguments)
    if options.command == "record":
        for path in record(options.records):
            print(path)
        return 0
    modules = build(options.records)
    stale = [path for path, text in modules.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{'stale' if options.check else 'written'}: {path}")
        if not options.check:
            path.write_text(modules[path], encoding="utf-8")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
