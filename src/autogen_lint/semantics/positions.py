"""Where nodes stand in the source, computed only for the nodes that are reported.

LibCST nodes do not know their positions. Generating the module's code once while watching for the wanted nodes
yields exactly what LibCST's `PositionProvider` says, at a fraction of its cost, and nothing at all for a module
without findings.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress

import libcst as cst
from libcst._nodes.internal import CodegenState

from autogen_lint.findings import Location
from autogen_lint.parsing import Identifier

Range = tuple[Location, Location]
_DEEP_RECURSION = 100_000
_DEEP_STACK = 512 * 1024 * 1024
_NOTHING: AbstractContextManager[None] = nullcontext()
_LOST = re.compile(r"(?:\A|[\r\n])[ \t]*(?:\f[ \t\f]*[^\s#]|\\[\r\n])")
"""What LibCST may leave out of the code it generates: a form feed, or a backslash, in front of a statement."""
_BLANK = re.compile(r"(?:[ \t\f]|\\(?:\r\n?|\n))*")


class _AllFound(Exception):  # noqa: N818  # a signal, not an error
    """Every wanted node has its range; the rest of the module need not be generated."""


class _WatchingState(CodegenState):
    """A code generation that throws the code away and notes where the wanted nodes begin and end."""

    def __init__(self, module: cst.Module, wanted: Iterable[cst.CSTNode]) -> None:
        super().__init__(default_indent=module.default_indent, default_newline=module.default_newline)
        self.found: dict[cst.CSTNode, Range] = {}
        # By identity: it is asked of every node, and hashing one is a call of a Python function.
        self._missing = {id(node) for node in wanted}
        self._line = 1
        self._column = 0
        self._begun: dict[cst.CSTNode, Location] = {}

    def add_indent_tokens(self) -> None:
        for token in self.indent_tokens:
            self._column += len(token)

    def add_token(self, value: str) -> None:
        if isinstance(value, Identifier):
            value = value.written
        if not self.tokens:
            # LibCST takes a module that generated no tokens for an empty one, and adds a newline.
            self.tokens.append("")
        if "\n" not in value and "\r" not in value:
            self._column += len(value)
            return
        lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._line += len(lines) - 1
        self._column = len(lines[-1])

    def before_codegen(self, node: cst.CSTNode) -> None:
        if id(node) in self._missing:
            self._begun[node] = Location(self._line, self._column)

    def after_codegen(self, node: cst.CSTNode) -> None:
        # A node without a syntactic position of its own spans all that it generates.
        if id(node) in self._missing:
            self._note(node, self._begun[node], Location(self._line, self._column))

    # LibCST declares the type that its own decorator makes; any context manager serves.
    def record_syntactic_position(  # type: ignore[override]
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> AbstractContextManager[None]:
        if id(node) not in self._missing:
            return _NOTHING
        return self._record(node, start_node, end_node)

    @contextmanager
    def _record(
        self, node: cst.CSTNode, start_node: cst.CSTNode | None, end_node: cst.CSTNode | None
    ) -> Iterator[None]:
        start = Location(self._line, self._column)
        # The ends of a compound statement are those of nodes inside it, generated while this is open.
        self._missing.update(id(each) for each in (start_node, end_node) if each is not None)
        yield
        end = Location(self._line, self._column)
        self._note(
            node,
            self.found[start_node][0] if start_node is not None else start,
            self.found[end_node][1] if end_node is not None else end,
        )

    def _note(self, node: cst.CSTNode, start: Location, end: Location) -> None:
        self.found[node] = (start, end)
        self._missing.discard(id(node))
        if not self._missing:
            raise _AllFound


class _FollowingState(_WatchingState):
    """Follows the source where what is generated may lack something of it: the source tells where nodes stand."""

    def __init__(self, module: cst.Module, wanted: Iterable[cst.CSTNode], source: str) -> None:
        super().__init__(module, wanted)
        self._source = source
        self._offset = 0

    def add_indent_tokens(self) -> None:
        """Go to the first character that is no indentation: the next node begins there."""
        self._pass_blanks()

    def add_token(self, value: str) -> None:
        written = value.written if isinstance(value, Identifier) else value
        if not self._source.startswith(written, self._offset):
            if _BLANK.fullmatch(written):
                return  # It has been passed as indentation.
            self._pass_blanks()
        self._offset += len(written)
        super().add_token(written)

    def _pass_blanks(self) -> None:
        blanks = _BLANK.match(self._source, self._offset)
        if blanks is not None:
            self._offset = blanks.end()
            super().add_token(blanks[0])


def positions(module: cst.Module, wanted: Collection[cst.CSTNode], source: str) -> dict[cst.CSTNode, Range]:
    """The start and the exclusive end of each wanted node of `module`, the tree of `source`.

    They are what `PositionProvider` says, and right also where LibCST has lost something of the source, and
    `PositionProvider` is not. Raises `RecursionError` for a module nested deeper than LibCST can generate.
    """

    def new_state() -> _WatchingState:
        if _LOST.search(source) is None:
            return _WatchingState(module, wanted)
        return _FollowingState(module, wanted, source)

    state = new_state()
    if state._missing:
        try:
            _generate(module, state)
        except RecursionError:
            # A chain of a thousand operators is as deep. A thread can have the stack that takes.
            state = new_state()
            _with_deep_stack(lambda: _generate(module, state))
    return state.found


def _generate(module: cst.Module, state: _WatchingState) -> None:
    with suppress(_AllFound):
        module._codegen(state)


def _with_deep_stack(work: Callable[[], None]) -> None:
    """Run `work` with room for `_DEEP_RECURSION` levels; raises what it raises."""
    errors: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            errors.append(error)

    limit, stack_size = sys.getrecursionlimit(), threading.stack_size(_DEEP_STACK)
    sys.setrecursionlimit(max(limit, _DEEP_RECURSION))
    try:
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(stack_size)
    if errors:
        raise errors[0]
