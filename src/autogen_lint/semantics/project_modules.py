"""The modules of the project that the module under inspection imports: read and parsed when first asked for, once per
run, and never executed.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, TypeVar

import libcst as cst

from autogen_lint import project
from autogen_lint.parsing import parse
from autogen_lint.project import Neighbours
from autogen_lint.semantics.values import Constant, External, Values
from autogen_lint.source import SourceError, read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from autogen_lint.semantics.exports import Exports
    from autogen_lint.semantics.model import Model

_Answer = TypeVar("_Answer")

_KEPT = 3_000_000
"""Bytes of code whose models are kept; the ones that were used longest ago go first."""
_RE_EXPORTS = 10
"""How many modules may pass a name on."""

_MODULES_BEHIND_STARS = 40
"""How many modules are searched for one name that stars bring in."""

_models: OrderedDict[str, Model | None] = OrderedDict()
_kept = 0
_age = 0
_checks = 0
_is_incomplete = False
"""True when an answer that a model may have kept was cut short: it depends on where the question came from."""


def note_cut() -> None:
    """Start the next check with new models, whose answers cannot depend on what was checked before."""
    global _is_incomplete  # the one cache of the process
    _is_incomplete = True


def number_of_check() -> int:
    """A number of its own for each check: what depends on how deep a question has led holds for one only."""
    return _checks


def has_model(filename: str) -> bool:
    """Tell whether a model of the file is kept that may still hold."""
    return os.path.abspath(filename) in _models


def give_up_models() -> None:
    """Keep none of the models: they hold each other, so that to give up some would free nothing."""
    global _age  # the one cache of the process
    _age = -1
    # Another thread may be asking one of them.
    if threading.active_count() == 1:
        for model in filter(None, _models.values()):
            model.give_up()
    _drop_the_old()


def model_of(path: str) -> Model | None:
    """The model of the project's module at `path`; `None` when it is too large or cannot be parsed."""
    _drop_the_old()
    if path not in _models:
        _models[path] = _read(path)
        _make_room(path)
    _models.move_to_end(path)
    return _models[path]


def model_for(source: str, filename: str) -> Model:
    """The model of `source`, the text of the file `filename`: the one that importers ask, unless the text is not what
    the file has in it.

    Raises `libcst.ParserSyntaxError`.
    """
    from autogen_lint.semantics.model import Model

    global _checks, _is_incomplete  # the one cache of the process
    _checks += 1
    if _is_incomplete:
        _is_incomplete = False
        give_up_models()
    path = os.path.abspath(filename)
    _drop_the_old()
    if not filename.endswith(".py") or not project.is_saved(source, filename):
        return Model(parse(source), filename)
    model = _models.get(path)
    if model is None:
        model = Model(parse(source), filename)
        if _models.pop(path, model) is model:
            _make_room(path)
        _models[path] = model
    return model


def _read(path: str) -> Model | None:
    from autogen_lint.semantics.model import Model

    if not project.size_of(path):
        return None
    try:
        text = project.notebook_code(path) if path.endswith(".ipynb") else read_source(path).text
        return Model(parse(text), path)
    except (OSError, ValueError, RecursionError, SourceError, cst.ParserSyntaxError):
        return None


def _drop_the_old() -> None:
    global _kept, _age  # the one cache of the process
    if _age != project.age():
        _models.clear()
        _kept, _age = 0, project.age()


def _make_room(path: str) -> None:
    global _kept  # the one cache of the process
    _kept += project.size_of(path)
    while _kept > _KEPT and len(_models) > 1:
        oldest, _ = _models.popitem(last=False)
        _kept -= project.size_of(oldest)


class Imports:
    """What the names that a module imports stand for in the modules of its project that export them."""

    _open: list[tuple[str, str]] = []  # noqa: RUF012  # of all modules together: imports may lead round in circles

    def __init__(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours
        self._values: dict[str, Values] = {}
        self._sources: dict[str, tuple[str, str] | None] = {}
        self.was_cut_short = False
        """True when the last answer is incomplete, because the question led round in a circle."""

    def values(self, dotted: str) -> Values:
        """The values that `dotted`, a name imported from a module of the project, may have; empty when nothing is
        known.
        """
        self.was_cut_short = False
        known = self._values.get(dotted)
        if known is not None:
            return known
        home = self._home(dotted)
        if home is None:
            self._values[dotted] = ()
            return ()
        path, name = home
        if home in Imports._open and self._neighbours.file_of(dotted) is not None:
            # `from . import agents` in a package: the name is the module.
            return ()
        if home in Imports._open or len(Imports._open) > _RE_EXPORTS:
            self.was_cut_short = True
            note_cut()
            return ()
        exports = _exports(path)
        if exports is None:
            self._values[dotted] = ()
            return ()
        Imports._open.append(home)
        try:
            values, is_whole = exports.values(name)
        finally:
            Imports._open.pop()
        self.was_cut_short = not is_whole
        if is_whole:
            self._values[dotted] = values
        return values

    def constant(self, dotted: str) -> Constant | None:
        """The literal that a module of the project binds `dotted` to, once."""
        return self._ask(dotted, lambda exports, name: exports.constant(name), None)

    def constant_behind_stars(self, name: str, modules: Iterable[str]) -> Constant | None:
        """The same for a `name` that `from module import *` of just one of `modules` brings in."""
        homes = {home for each in modules if (home := self._find_behind_stars(name, (each,), set())) is not None}
        if len(homes) != 1:
            return None
        path, own_name = homes.pop()
        exports = _exports(path)
        return exports.constant(own_name) if exports is not None else None

    def source(self, dotted: str) -> tuple[str, str] | None:
        """The file of the module of the project that binds what `dotted` stands for, and its name there; modules that
        pass the name on are passed through. `None` when the project binds no such name.
        """
        if dotted not in self._sources:
            self._sources[dotted] = self._find_source(dotted, set())
        return self._sources[dotted]

    def source_behind_stars(self, name: str, modules: Iterable[str]) -> tuple[str, str] | None:
        """The same for a `name` that `from module import *` of one of `modules` brings in."""
        key = f"*.{name}"
        if key not in self._sources:
            self._sources[key] = self._find_behind_stars(name, modules, set())
        return self._sources[key]

    def _find_source(self, dotted: str, seen: set[tuple[str, str]]) -> tuple[str, str] | None:
        imports, name = self, dotted
        for _ in range(_RE_EXPORTS):
            home = imports._home(name)
            exports = _exports(home[0]) if home is not None and home not in seen else None
            if home is None or exports is None:
                return None
            seen.add(home)
            if exports.binds(home[1]):
                return home
            further = exports.passed_on_from(home[1])
            if further is None:
                return exports.imports._find_behind_stars(home[1], exports.stars, seen)
            imports, name = exports.imports, further
        return None

    def _find_behind_stars(
        self, name: str, modules: Iterable[str], seen: set[tuple[str, str]]
    ) -> tuple[str, str] | None:
        for module in modules:
            path = self._neighbours.file_of(module)
            if path is None or (path, name) in seen or len(seen) > _MODULES_BEHIND_STARS:
                continue
            exports = _exports(path)
            if exports is None or not exports.gives_away(name):
                continue
            found = self._find_source(f"{module}{'' if module.endswith('.') else '.'}{name}", seen)
            if found is not None:
                return found
        return None

    def _ask(self, dotted: str, question: Callable[[Exports, str], _Answer], unknown: _Answer) -> _Answer:
        home = self._home(dotted)
        if home is not None and (home in Imports._open or len(Imports._open) > _RE_EXPORTS):
            note_cut()
            return unknown
        exports = _exports(home[0]) if home is not None else None
        if home is None or exports is None:
            return unknown
        Imports._open.append(home)
        try:
            return question(exports, home[1])
        finally:
            Imports._open.pop()

    def star(self, module: str, name: str) -> Values:
        """The values of `name` when `from module import *` brings it in."""
        path = self._neighbours.file_of(module)
        exports = _exports(path) if path is not None else None
        if exports is None or not exports.gives_away(name):
            return ()
        dotted = f"{module}{'' if module.endswith('.') else '.'}{name}"
        # What nobody can tell about is still the module's, and no builtin.
        return self.values(dotted) or ((External(dotted),) if exports.binds(name) else ())

    def _home(self, dotted: str) -> tuple[str, str] | None:
        """The file of the module, and the name in it, that `dotted` says."""
        if "." not in dotted or "(" in dotted or dotted.startswith("builtins."):
            return None
        module, _, name = dotted.rpartition(".")
        if not module.strip("."):
            module += "."
        path = self._neighbours.file_of(module)
        return (path, name) if path is not None else None


def _exports(path: str) -> Exports | None:
    model = model_of(path)
    return model.exports if model is not None else None
