"""Note which names and keywords AutoGen's releases have, for the rules that say "no release has this".

    python tools/build_names.py [--from-scratch] FOLDER...

Each folder holds the unpacked packages of a release, as `pip install --no-deps --target FOLDER ag2==0.8.7` leaves them,
or is the site-packages of an environment. Their sources are read, nothing of them is imported, so that releases count
whose dependencies are long gone. What is found is added to src/autogen_lint/catalogue/_names_<family>.py and
_keywords_<family>.py, which are record and data in one; with `--from-scratch` they are begun anew.

The catalogue proper (tools/build_catalogue.py) knows few releases, and those exactly. These lists know many, and only
names: what any of them has must not be called an invention.
"""

from __future__ import annotations

import argparse
import ast
import dataclasses
import importlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "autogen_lint" / "catalogue"
sys.path.insert(0, str(ROOT / "src"))

from packaging.version import Version  # noqa: E402  # see above

from autogen_lint.catalogue import Family, family_of, find_class, find_function, versions  # noqa: E402  # see above
from autogen_lint.catalogue._rows import PREVIEW  # noqa: E402  # see above

IMPORT_PACKAGES = ("autogen", "ag2", "autogen_agentchat", "autogen_core", "autogen_ext")
DISTRIBUTIONS = ("pyautogen", "autogen", "ag2", "autogen_agentchat", "autogen_core", "autogen_ext")

# Not API: the website generator, tools that CaptainAgent loads as text, generated protocol code.
UNRECORDED_MODULES = re.compile(r"(^|\.)(_website|protos|__main__)(\.|$)|captainagent\.tools\.|_pb2")

TALKING_KINDS = {"agent", "group_chat", "manager", "team"}

Function = ast.FunctionDef | ast.AsyncFunctionDef

# Stands beside the recorded versions for all that are releases proper and not recorded; it is not written.
FINAL = -2


# -------------------------------------------------------------------------------------------------------------- read


@dataclasses.dataclass
class Release:
    """The modules of AutoGen's packages in one folder, by dotted name."""

    folder: Path

    @cached_property
    def labels(self) -> dict[str, str]:
        """Import package -> "distribution version", from the metadata beside it."""
        found = {}
        for metadata in self.folder.glob("*.dist-info"):
            distribution, _, version = metadata.name.removesuffix(".dist-info").partition("-")
            if distribution.lower() in DISTRIBUTIONS:
                for package in self._packages_of(metadata):
                    found[package] = f"{distribution.lower().replace('_', '-')} {version}"
        return found

    def _packages_of(self, metadata: Path) -> list[str]:
        text = (metadata / "RECORD").read_text(encoding="utf-8")
        return [package for package in IMPORT_PACKAGES if re.search(rf"^{package}/", text, re.MULTILINE)]

    @cached_property
    def modules(self) -> dict[str, ast.Module]:
        return {self._dotted(path): tree for path in self._paths() if (tree := parsed(path)) is not None}

    @cached_property
    def packages(self) -> set[str]:
        """The modules that are packages; folders without an `__init__` are too."""
        return {name.rpartition(".")[0] for name in self.modules if "." in name} | {
            self._dotted(path) for path in self._paths() if path.name == "__init__.py"
        }

    def _paths(self) -> list[Path]:
        paths = [path for package in self.labels for path in sorted((self.folder / package).rglob("*.py"))]
        return [path for path in paths if not UNRECORDED_MODULES.search(self._dotted(path)) and "-" not in path.name]

    def _dotted(self, path: Path) -> str:
        parts = path.relative_to(self.folder).with_suffix("").parts
        return ".".join(part for part in parts if part != "__init__")

    def names(self, module: str, seen: frozenset[str] = frozenset()) -> dict[str, bool]:
        """The names bound in a module -> whether it takes them from outside AutoGen's packages; stars followed."""
        found: dict[str, bool] = {}
        tree = self.modules.get(module)
        if tree is None or module in seen:
            return found
        for statement in statements(tree.body):
            for name, source in bound(statement):
                if name != "*":
                    found[name] = source is not None and source.partition(".")[0] not in ("", *IMPORT_PACKAGES)
                    continue
                origin = self._absolute(source or "", module)
                found |= self._exported(origin, seen | {module})
        return found

    def _exported(self, module: str, seen: frozenset[str]) -> dict[str, bool]:
        names = self.names(module, seen)
        for statement in self.modules[module].body if module in self.modules else ():
            if isinstance(statement, ast.Assign) and any(
                isinstance(target, ast.Name) and target.id == "__all__" for target in statement.targets
            ):
                try:
                    listed = ast.literal_eval(statement.value)
                except ValueError:
                    break
                return {name: names.get(name, False) for name in listed}
        return {name: foreign for name, foreign in names.items() if not name.startswith("_")}

    def _absolute(self, source: str, module: str) -> str:
        name = source.lstrip(".")
        level = len(source) - len(name)
        if not level:
            return name
        parts = module.split(".")
        parts = parts[: len(parts) - level + (module in self.packages)]
        return ".".join((*parts, name)).rstrip(".")

    @cached_property
    def classes(self) -> dict[str, list[tuple[str, ast.ClassDef]]]:
        """The classes at module level, by name, each with its module."""
        found = defaultdict(list)
        for module, tree in self.modules.items():
            for statement in statements(tree.body):
                if isinstance(statement, ast.ClassDef):
                    found[statement.name].append((module, statement))
        return found

    def fields(self, name: str, near: str, depth: int = 0) -> set[str]:
        """The annotated fields of a class and of its bases; of several classes of that name those in the package that
        the module `near` is in.
        """
        found: set[str] = set()
        named = self.classes.get(name, []) if depth < 10 else []
        package = near.rpartition(".")[0]
        for _, definition in [each for each in named if each[0].startswith(package)] or named:
            found |= set(own_fields(definition))
            for base in definition.bases:
                found |= self.fields(last_part(base), near, depth + 1)
        return found


def parsed(path: Path) -> ast.Module | None:
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError):
        return None


def statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that run in a scope, those in `if`, `try`, `with` and loops included."""
    for statement in body:
        yield statement
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        for block in ("body", "orelse", "finalbody"):
            yield from statements(getattr(statement, block, ()))
        for handler in getattr(statement, "handlers", ()):
            yield from statements(handler.body)


def bound(statement: ast.stmt) -> Iterator[tuple[str, str | None]]:
    """The names that a statement itself binds, each with the module it is imported from."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name, None
    elif isinstance(statement, ast.Import):
        for alias in statement.names:
            yield alias.asname or alias.name.partition(".")[0], alias.name
    elif isinstance(statement, ast.ImportFrom):
        for alias in statement.names:
            yield alias.asname or alias.name, "." * statement.level + (statement.module or "")
    elif isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.For, ast.With, ast.Expr)):
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                yield node.id, None


def own_fields(definition: ast.ClassDef) -> Iterator[str]:
    for statement in statements(definition.body):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id


def own_methods(definition: ast.ClassDef) -> Iterator[Function]:
    for statement in statements(definition.body):
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield statement


def attributes(definition: ast.ClassDef) -> Iterator[str]:
    """What an object of the class has by name: methods, class variables, and what methods set on `self`."""
    for statement in statements(definition.body):
        yield from (name for name, _ in bound(statement))
    for node in ast.walk(definition):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
            yield node.attr


def keywords(function: Function) -> list[str]:
    """The keywords a function takes, `**` among them when it takes any."""
    arguments = function.args
    names = [argument.arg for argument in (*arguments.args, *arguments.kwonlyargs)]
    found = [name for name in names if name not in ("self", "cls")]
    if arguments.kwarg is not None:
        found += ["**", *taken_from(arguments.kwarg.arg, function)]
    return found


def taken_from(mapping: str, function: Function) -> Iterator[str]:
    """The keywords that a function takes out of its `**kwargs`: `pop`, `get`, subscripts, `in`."""
    for node in ast.walk(function):
        key: ast.expr | None = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and names(node.func.value, mapping):
            key = node.args[0] if node.args else None
        elif isinstance(node, ast.Subscript) and names(node.value, mapping):
            key = node.slice
        elif isinstance(node, ast.Compare) and any(names(each, mapping) for each in node.comparators):
            key = node.left
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and key.value.isidentifier():
            yield key.value


def names(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def last_part(node: ast.expr) -> str:
    if isinstance(node, ast.Subscript):
        return last_part(node.value)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


# ------------------------------------------------------------------------------------------------------------- merge


@dataclasses.dataclass
class Lists:
    """What is known of one family; the fields are those of the generated modules."""

    family: Family
    releases: set[str] = dataclasses.field(default_factory=set)
    modules: dict[str, dict[str, set[int]]] = dataclasses.field(default_factory=lambda: defaultdict(dict))
    imported: set[str] = dataclasses.field(default_factory=set)
    constructors: dict[str, set[str]] = dataclasses.field(default_factory=lambda: defaultdict(set))
    unpacked: dict[str, set[str]] = dataclasses.field(default_factory=lambda: defaultdict(set))
    functions: dict[str, set[str]] = dataclasses.field(default_factory=lambda: defaultdict(set))
    methods: dict[str, dict[str, set[str]]] = dataclasses.field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    attributes: set[str] = dataclasses.field(default_factory=set)
    previews: dict[str, set[str]] = dataclasses.field(default_factory=lambda: defaultdict(set))

    def load(self) -> None:
        """Begin with what the generated modules have."""
        names = importlib.import_module(f"autogen_lint.catalogue._names_{self.family.value}")
        known = importlib.import_module(f"autogen_lint.catalogue._keywords_{self.family.value}")
        self.releases |= set(names.RELEASES)
        self.imported |= set(names.IMPORTED.split())
        for module, groups in names.MODULES.items():
            for indexes, text in groups:
                for name in ("", *text.split()):
                    self.modules[module].setdefault(name, set()).update(indexes or {FINAL})
        for table, rows in (
            (self.constructors, known.CONSTRUCTORS),
            (self.unpacked, known.UNPACKED),
            (self.functions, known.FUNCTIONS),
        ):
            for key, text in rows.items():
                table[key] |= set(text.split())
        for key, methods in known.METHODS.items():
            for method, text in methods.items():
                self.methods[key][method] |= set(text.split())
        self.attributes |= set(known.ATTRIBUTES.split())
        for key, text in known.PREVIEWS.items():
            self.previews[key] |= set(text.split())

    def add(self, release: Release) -> None:
        recorded = versions(self.family)
        for module in {*release.modules, *release.packages}:
            if family_of(module) is not self.family:
                continue
            label = release.labels[module.partition(".")[0]]
            self.releases.add(label)
            index = recorded.index(label) if label in recorded else PREVIEW if is_preview(label) else FINAL
            self._add_names(module, release, {index})
        for named in release.classes.values():
            for module, definition in named:
                if family_of(module) is self.family:
                    self._add_class(f"{module}.{definition.name}", definition, release)
        for module, tree in release.modules.items():
            if family_of(module) is self.family:
                for statement in statements(tree.body):
                    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        found = find_function(f"{module}.{statement.name}")
                        if found is not None:
                            label = release.labels[module.partition(".")[0]]
                            name = found.qualified_name
                            self._add_keywords(self.functions[name], name, keywords(statement), label)

    def _add_names(self, module: str, release: Release, indexes: set[int]) -> None:
        """The empty name stands for the module itself. What plain modules import from outside is in one list for all:
        nobody looks for it there, and it may not be called invented either.
        """
        known = self.modules[module]
        known.setdefault("", set()).update(indexes)
        for name, foreign in release.names(module).items():
            if name.startswith("_"):
                continue
            if foreign and module not in release.packages:
                self.imported.add(name)
            else:
                known.setdefault(name, set()).update(indexes)

    def _add_class(self, path: str, definition: ast.ClassDef, release: Release) -> None:
        found = find_class(path)
        if found is None:
            return
        name = found.qualified_name
        label = release.labels[path.partition(".")[0]]
        own = [field for field in own_fields(definition) if not field.startswith("_")]
        self._add_keywords(self.constructors[name], name, own, label)
        for method in own_methods(definition):
            if method.name == "__init__":
                self._add_keywords(self.constructors[name], name, keywords(method), label)
                if (fields := unpacked_class(method)) is not None:
                    self.unpacked[name] |= release.fields(fields, path.rpartition(".")[0])
            elif found.kinds & TALKING_KINDS and not method.name.startswith("_"):
                known = self.methods[name][method.name]
                self._add_keywords(known, f"{name}.{method.name}", keywords(method), label)
        if found.kinds & TALKING_KINDS:
            self.attributes |= set(attributes(definition))

    def _add_keywords(self, known: set[str], key: str, words: Iterable[str], label: str) -> None:
        """Add `words` to `known`, and remember under `key` those that only previews have."""
        if is_preview(label):
            self.previews[key] |= set(words) - known
        else:
            self.previews[key] -= set(words)
        known |= set(words)


def is_preview(label: str) -> bool:
    return Version(label.rpartition(" ")[2]).is_prerelease


def unpacked_class(function: Function) -> str | None:
    """`Fields` of a parameter `**kwargs: Unpack[Fields]`."""
    annotation = function.args.kwarg.annotation if function.args.kwarg is not None else None
    if isinstance(annotation, ast.Subscript) and last_part(annotation.value) == "Unpack":
        return last_part(annotation.slice)
    return None


# ------------------------------------------------------------------------------------------------------------- write


HEAD = """# ruff: noqa
# fmt: off
"""


def names_module(lists: Lists) -> str:
    ordered = sorted(lists.releases, key=release_order)
    rows = [f" {module!r}: {name_groups(names)!r}," for module, names in sorted(lists.modules.items())]
    return "\n".join(
        (
            f'"""The names in the modules of the `{lists.family.value}` family, over many releases.',
            "",
            "Generated by tools/build_names.py; do not edit.",
            '"""',
            "",
            HEAD,
            "from autogen_lint.catalogue._rows import NameGroups",
            "",
            f"RELEASES: tuple[str, ...] = {tuple(ordered)!r}",
            "",
            "# Module -> its public names, grouped by the recorded versions that have them (indexes into VERSIONS of",
            "# the catalogue); those of other releases alone come under no version, those of previews alone under -1.",
            "MODULES: dict[str, NameGroups] = {",
            *rows,
            "}",
            "",
            "# What modules that are no packages import from outside AutoGen.",
            f"IMPORTED = {joined(lists.imported)!r}",
            "",
        )
    )


def name_groups(names: Mapping[str, set[int]]) -> tuple[tuple[tuple[int, ...], str], ...]:
    groups: dict[tuple[int, ...], list[str]] = {written(names[""]): []}
    for name, indexes in sorted(names.items()):
        if name:
            groups.setdefault(written(indexes), []).append(name)
    return tuple((indexes, " ".join(found)) for indexes, found in groups.items())


def written(indexes: set[int]) -> tuple[int, ...]:
    return tuple(sorted(indexes - {PREVIEW, FINAL})) if indexes != {PREVIEW} else (PREVIEW,)


def keywords_module(lists: Lists) -> str:
    methods = {
        key: {name: joined(words) for name, words in sorted(table.items())} for key, table in lists.methods.items()
    }
    return "\n".join(
        (
            f'"""The keywords and attributes of the `{lists.family.value}` family, over many releases.',
            "",
            "Generated by tools/build_names.py; do not edit.",
            '"""',
            "",
            HEAD,
            "# Class -> every keyword that its own constructor takes in some release; `**` where one takes any.",
            *table("CONSTRUCTORS", "str", {key: joined(words) for key, words in lists.constructors.items() if words}),
            "",
            "# Class -> the fields of the `Unpack[...]` of its constructor.",
            *table("UNPACKED", "str", {key: joined(words) for key, words in lists.unpacked.items()}),
            "",
            *table("FUNCTIONS", "str", {key: joined(words) for key, words in lists.functions.items()}),
            "",
            "# Class of agents, chats or teams -> its own methods -> their keywords.",
            *table("METHODS", "dict[str, str]", methods),
            "",
            "# Class, function or method -> its keywords that only previews take.",
            *table("PREVIEWS", "str", {key: joined(words) for key, words in lists.previews.items() if words}),
            "",
            "# Everything that objects of these classes have by name.",
            f"ATTRIBUTES = {joined(lists.attributes)!r}",
            "",
        )
    )


def table(name: str, kind: str, rows: Mapping[str, object]) -> list[str]:
    return [f"{name}: dict[str, {kind}] = {{", *(f" {key!r}: {row!r}," for key, row in sorted(rows.items())), "}"]


def joined(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def release_order(label: str) -> tuple[list[tuple[int, str]], str]:
    distribution, _, version = label.partition(" ")
    parts = [(int(digits or 0), rest) for digits, rest in re.findall(r"(\d*)([a-z]*)", version) if digits or rest]
    return parts, distribution


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a release, unpacked")
    parser.add_argument("--from-scratch", action="store_true", help="forget what is recorded")
    options = parser.parse_args(arguments)
    families = [Lists(family) for family in Family]
    for lists in families:
        if not options.from_scratch:
            lists.load()
    for folder in options.folders:
        release = Release(folder)
        for lists in families:
            lists.add(release)
    for lists in families:
        for kind, text in (("names", names_module(lists)), ("keywords", keywords_module(lists))):
            (PACKAGE / f"_{kind}_{lists.family.value}.py").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
