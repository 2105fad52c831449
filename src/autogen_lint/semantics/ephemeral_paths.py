"""Paths that do not outlive the machine, and what is written there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import libcst as cst

from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind
from autogen_lint.semantics.values import Instance, LocalClass
from autogen_lint.semantics.walk import last_name

_PLACE = re.compile(r"(/var)?/tmp(/|$)")
_TEMPORARY = frozenset({"tempfile.gettempdir", "tempfile.mkdtemp", "tempfile.mkstemp", "tempfile.mktemp"})
_NAMED_FILE = "tempfile.NamedTemporaryFile"
_STATE = re.compile(r"(?<![a-z])(state|history|memory|memories|session|checkpoint)s?(?![a-z])", re.IGNORECASE)
_OPENERS = frozenset({"builtins.open", "io.open", "aiofiles.open", "codecs.open", "gzip.open"})
_JOINERS = frozenset({"os.path.join", "posixpath.join", "os.path.abspath", "os.path.expanduser", "builtins.str"})
_PATHS = frozenset({"pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath"})
_WRITERS = frozenset({"write_text", "write_bytes"})
_FOLDERS = ("cache_path_root", "work_dir")
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class EphemeralWrite:
    """A call that writes state; `place` is where it goes, in words, and `what` the word that says it is state."""

    call: cst.Call
    place: str
    what: str


def ephemeral_writes(model: Model) -> Iterator[EphemeralWrite]:
    """The places of the module that write the state of a session or an agent where it will not last."""
    finder = _Finder(model)
    for scope in model.walk.scopes:
        for call in scope.own(cst.Call):
            written = finder.write(call)
            if written is not None:
                yield written


class _Finder:
    def __init__(self, model: Model) -> None:
        self._model = model

    def write(self, call: cst.Call) -> EphemeralWrite | None:
        """What `call` writes to an ephemeral place, if it is state."""
        path = self._target(call)
        place = self._place(path, 0) if path is not None else None
        if path is None or place is None or self._is_removed(path):
            return None
        words = [self._text(path, 0), *self._data(call)]
        found = next((match for word in words if (match := _STATE.search(_spaced(word)))), None)
        return EphemeralWrite(call, place, found[1].lower()) if found is not None else None

    # -- what is written where ---------------------------------------------------------------------------------------

    def _target(self, call: cst.Call) -> cst.BaseExpression | None:
        """The path that `call` writes to; the call itself for a temporary file that is kept."""
        names = set(self._model.externals(call.func))
        if names & _OPENERS:
            return call.args[0].value if call.args and self._writes(call, 1) else None
        if _NAMED_FILE in names:
            return call if self._is_kept(call) else None
        method = last_name(call.func) if isinstance(call.func, cst.Attribute) else ""
        if isinstance(call.func, cst.Attribute) and (
            method in _WRITERS or (method == "open" and self._writes(call, 0))
        ):
            return call.func.value
        for name in _FOLDERS:
            argument = self._model.arguments(call).keywords.get(name)
            if argument is not None:
                return argument.value
        return None

    def _writes(self, call: cst.Call, index: int) -> bool:
        mode = self._model.arguments(call).get("mode", index)
        literal = self._model.constant(mode.value) if mode is not None else None
        return literal is not None and isinstance(literal.value, str) and bool(set("wax+") & set(literal.value))

    def _is_kept(self, call: cst.Call) -> bool:
        delete = self._model.arguments(call).keywords.get("delete")
        literal = literal_value(delete.value) if delete is not None else None
        return literal is not None and literal.value is False

    def _data(self, call: cst.Call) -> Iterator[str]:
        """The names of what is written: arguments of `write_text`, and what goes into the file that is opened."""
        if last_name(call.func) in _WRITERS:
            yield from (self._names(arg.value) for arg in call.args)
        file, statement = self._opened_as(call)
        if file is None:
            return
        for each in self._model.scope_of(call).inline(cst.Call):
            if statement is not None and statement not in self._model.ancestors(each):
                continue
            others = [arg.value for arg in each.args if not _is_name(arg.value, file)]
            is_method = isinstance(each.func, cst.Attribute) and _is_name(each.func.value, file)
            if is_method or len(others) < len(each.args):
                yield from (self._names(other) for other in others)

    def _opened_as(self, call: cst.Call) -> tuple[str | None, cst.CSTNode | None]:
        """The name of the file that `call` opens, with the `with` statement that has it."""
        holder = self._model.parent(call)
        holder = self._model.parent(holder) if isinstance(holder, cst.Await) else holder
        target: cst.CSTNode | None = None
        if isinstance(holder, cst.WithItem) and holder.asname is not None:
            target = holder.asname.name
        elif isinstance(holder, cst.Assign) and len(holder.targets) == 1:
            target = holder.targets[0].target
        statement = self._model.parent(holder) if isinstance(holder, cst.WithItem) else None
        return (target.value, statement) if isinstance(target, cst.Name) else (None, None)

    def _names(self, node: cst.CSTNode) -> str:
        """The names in an expression, its strings left out: what they say is data."""
        if isinstance(node, cst.Name):
            return node.value
        if isinstance(node, cst.SimpleString | cst.FormattedString):
            return ""
        if isinstance(node, cst.Arg):
            return self._names(node.value)
        return " ".join(self._names(child) for child in node.children)

    # -- the path ----------------------------------------------------------------------------------------------------

    def _place(self, node: cst.BaseExpression, depth: int) -> str | None:
        """Where a path leads that begins in a place for temporary files."""
        start = self._start(node, depth)
        if isinstance(start, cst.FormattedString):
            first = start.parts[0] if start.parts else None
            text = first.value if isinstance(first, cst.FormattedStringText) else ""
        else:
            literal = literal_value(start)
            text = literal.value if literal is not None and isinstance(literal.value, str) else ""
        found = _PLACE.match(text)
        if found is not None:
            return f"`{found[0].rstrip('/')}`"
        if isinstance(start, cst.Call):
            names = set(self._model.externals(start.func))
            if names & _TEMPORARY or (_NAMED_FILE in names and self._is_kept(start)):
                return "a temporary file" if names & {_NAMED_FILE, "tempfile.mkstemp"} else "the temporary folder"
        return None

    def _start(self, node: cst.BaseExpression, depth: int) -> cst.BaseExpression:
        """The expression that a path begins with."""
        if depth > _DEPTH:
            return node
        inner = self._first_part(node)
        return node if inner is None else self._start(inner, depth + 1)

    def _first_part(self, node: cst.BaseExpression) -> cst.BaseExpression | None:
        if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Divide | cst.Add):
            return node.left
        if isinstance(node, cst.FormattedString) and node.parts:
            first = node.parts[0]
            return first.expression if isinstance(first, cst.FormattedStringExpression) else None
        if isinstance(node, cst.Call):
            names = set(self._model.externals(node.func))
            if names & (_JOINERS | _PATHS) and node.args and not node.args[0].star:
                return node.args[0].value
            if isinstance(node.func, cst.Attribute) and last_name(node.func) in ("joinpath", "with_suffix", "resolve"):
                return node.func.value
            return None
        if isinstance(node, cst.Subscript | cst.Attribute | cst.Name):
            return self._behind(node)
        return None

    def _behind(self, node: cst.BaseExpression) -> cst.BaseExpression | None:
        """What a name, or an attribute of `self`, stands for, when that is one thing only."""
        values: list[cst.BaseExpression | None] = []
        if isinstance(node, cst.Name):
            bindings = self._model.names.bindings(node.value, node)
            if any(each.kind not in (BindingKind.ASSIGNMENT, BindingKind.CONTEXT) for each in bindings):
                return None
            values = [each.value for each in bindings]
        elif isinstance(node, cst.Attribute):
            for owner in self._model.evaluate(node.value):
                if isinstance(owner, Instance) and isinstance(owner.type, LocalClass):
                    values += self._attribute(owner.type, node.attr.value)
            if not values and node.attr.value == "name":
                # The path of a temporary file.
                return node.value
        return values[0] if len(values) == 1 else None

    def _attribute(self, owner: LocalClass, name: str) -> list[cst.BaseExpression | None]:
        set_on_self = [each.value for each in self._model.values.self_attributes(owner.scope).get(name, ())]
        return set_on_self + [each.value for each in owner.scope.bindings.get(name, ())]

    def _text(self, node: cst.BaseExpression, depth: int) -> str:
        """The names and texts that a path is put together from."""
        found: list[str] = []
        pending: list[tuple[cst.CSTNode, int]] = [(node, depth)]
        while pending:
            current, level = pending.pop()
            literal = literal_value(current) if isinstance(current, cst.BaseExpression) else None
            if literal is not None:
                found.append(str(literal.value))
            elif isinstance(current, cst.FormattedStringText):
                found.append(current.value)
            elif isinstance(current, cst.Arg):
                pending.append((current.value, level))
            elif isinstance(current, cst.Name | cst.Attribute):
                found.append(last_name(current))
                behind = self._behind(current) if level < _DEPTH else None
                pending += [(behind, level + 1)] if behind is not None else []
            else:
                pending += [(child, level) for child in current.children]
        return " ".join(found)

    # -- what becomes of it ------------------------------------------------------------------------------------------

    def _is_removed(self, path: cst.BaseExpression) -> bool:
        """True when the module removes what it has written there: it is not meant to last."""
        return isinstance(path, cst.Name) and (self._model.function_of(path), path.value) in self._removed

    @cached_property
    def _removed(self) -> frozenset[tuple[object, str]]:
        found = set()
        for scope in self._model.walk.scopes:
            for call in scope.own(cst.Call):
                if last_name(call.func) not in ("remove", "unlink", "rmtree"):
                    continue
                named = [arg.value for arg in call.args[:1]]
                if isinstance(call.func, cst.Attribute):
                    named.append(call.func.value)
                found |= {(scope.function, each.value) for each in named if isinstance(each, cst.Name)}
        return frozenset(found)


def _is_name(node: cst.BaseExpression, name: str) -> bool:
    return isinstance(node, cst.Name) and node.value == name


def _spaced(text: str) -> str:
    """`sessionStore` in words, so that a word in the middle is seen."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
