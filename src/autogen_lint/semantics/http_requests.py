"""HTTP requests that wait for an answer as long as it takes, and the tools that wait with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.findings import Applicability
from autogen_lint.semantics.added_arguments import keyword_added
from autogen_lint.semantics.arguments import Argument, Arguments
from autogen_lint.semantics.edits import ProposedFix, Replacement, replace_node
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, Scope, ScopeKind
from autogen_lint.semantics.values import Constant, External, Instance, LocalClass, Partial, Value
from autogen_lint.semantics.walk import last_name

_LIBRARIES = ("requests", "urllib", "httpx", "six")
_VERBS = ("get", "post", "put", "delete", "head", "options", "patch", "request")
_FUNCTIONS = frozenset(f"{module}.{verb}" for module in ("requests", "requests.api") for verb in _VERBS)
_SESSIONS = tuple(f"requests.{name}()" for name in ("Session", "session", "sessions.Session", "sessions.session"))
_SESSION_METHODS = frozenset(f"{session}.{verb}" for session in _SESSIONS for verb in (*_VERBS, "send"))
_PLAIN_ADAPTERS = frozenset({"requests.adapters.HTTPAdapter()"})
_URLOPEN = frozenset({"urllib.request.urlopen", "six.moves.urllib.request.urlopen"})
_CLIENTS = frozenset({"httpx.Client", "httpx.AsyncClient"})
_CLIENT_METHODS = frozenset(f"{client}().{verb}" for client in _CLIENTS for verb in _VERBS)
_HTTPX_FUNCTIONS = frozenset(f"httpx.{verb}" for verb in _VERBS)
_LOCAL_URLS = ("file:", "data:")

# What runs a function elsewhere and is waited for: where the function stands among the arguments, and whether
# keywords are passed on to it.
_HAND_OFFS = {
    "asyncio.to_thread": (0, True),
    "anyio.to_thread.run_sync": (0, False),
    "fastapi.concurrency.run_in_threadpool": (0, True),
    "starlette.concurrency.run_in_threadpool": (0, True),
}
_TIME_LIMITS = frozenset(
    {
        "asyncio.timeout",
        "asyncio.timeout_at",
        "asyncio.wait_for",
        "anyio.fail_after",
        "anyio.move_on_after",
        "async_timeout.timeout",
    }
)


@dataclass(frozen=True, slots=True)
class UnboundedRequest:
    """A request without a timeout.

    `call` is where the timeout belongs: the request, or the construction of the client that makes it. `none` is the
    `timeout=None` that is there; without it `takes_keyword` says whether one can be added. `tool` is the tool that
    waits for the answer, `None` when no tool of the module does.
    """

    call: cst.Call
    name: str
    function: Scope | None
    tool: Scope | None
    none: Argument | None = None
    takes_keyword: bool = True

    @property
    def shown(self) -> str:
        """The request as a message names it."""
        return f"`{self.name}(timeout=None)`" if self.none is not None else f"`{self.name}()`"


@dataclass(frozen=True, slots=True)
class _Mention:
    """A request as it is written: the dotted name of what makes it, and the call that has its arguments."""

    name: str
    call: cst.Call
    arguments: Arguments
    takes_keyword: bool = True


def unbounded_requests(model: Model) -> list[UnboundedRequest]:
    """The requests of the module that have no timeout, in source order within each scope; each call once."""
    if not model.imports_any(_LIBRARIES):
        return []
    waiting = tools_that_wait(_tool_bodies(model), model)
    found = _requests(waiting, model)
    if any(request.tool is None and request.function is not None for request in found):
        elsewhere = tools_that_wait(sorted(model.tools_of_importers, key=model.walk.places.__getitem__), model)
        if elsewhere:
            return _requests({**elsewhere, **waiting}, model)
    return found


def _requests(waiting: dict[Scope, Scope], model: Model) -> list[UnboundedRequest]:
    finder = _Finder(model)
    found: dict[cst.Call, UnboundedRequest] = {}
    for scope in model.walk.scopes:
        function = scope.function
        tool = waiting.get(function) if function is not None else None
        for call in scope.own(cst.Call):
            for request in finder.requests(call, function, tool):
                known = found.get(request.call)
                if known is None or (known.tool is None and request.tool is not None):
                    found[request.call] = request
    return list(found.values())


def timeout_added(request: UnboundedRequest, seconds: float, model: Model) -> ProposedFix | None:
    """The fix that gives a request a timeout, `None` where there is no place for it."""
    number = str(int(seconds)) if seconds == int(seconds) else repr(seconds)
    edit: Replacement | None = None
    if request.none is None:
        edit = keyword_added(request.call, f"timeout={number}", model) if request.takes_keyword else None
    elif request.none.is_written_there:
        edit = replace_node(request.none.value, number)
    return ProposedFix(Applicability.UNSAFE, f"Give up after {number} seconds", (edit,)) if edit is not None else None


def tools_that_wait(tools: Iterable[Scope], model: Model) -> dict[Scope, Scope]:
    """The functions that a tool waits for, itself included, each with that tool."""
    found = {function: function for function in tools if not _has_time_limit(function, model)}
    pending = list(found)
    for function in pending:
        for edge in model.graph.edges_from[function]:
            if edge.callee in found or not edge.certain or _has_time_limit(edge.callee, model):
                continue
            if (edge.direct or _is_awaited(edge.call, model)) and not _is_limited(edge.call, model):
                found[edge.callee] = found[function]
                pending.append(edge.callee)
    return found


def _tool_bodies(model: Model) -> Iterator[Scope]:
    """The registered functions, and the `run` methods of local tool classes."""
    yield from sorted(model.tools, key=model.walk.places.__getitem__)
    for scope in model.walk.scopes:
        if scope.kind is ScopeKind.CLASS and any("tool" in api.kinds for api in model.values.api_bases(scope)):
            yield from (each.opened for each in scope.bindings.get("run", ()) if each.opened is not None)


def _has_time_limit(function: Scope, model: Model) -> bool:
    """True for a function whose decorator ends it in time: `@timeout(10)`, `@func_set_timeout(10)`."""
    node = function.node
    if not isinstance(node, cst.FunctionDef):
        return False
    return any("timeout" in name.lower() for name in model.values.decorator_names(node))


def _is_limited(node: cst.CSTNode, model: Model) -> bool:
    """True when something around `node`, in its function, stops waiting for what is awaited there."""
    awaited = False
    for outer in model.ancestors(node):
        awaited = awaited or isinstance(outer, cst.Await | cst.Lambda)
        if isinstance(outer, cst.FunctionDef):
            return False
        if isinstance(outer, cst.Call) and _TIME_LIMITS & set(model.externals(outer.func)):
            return True
        if awaited and isinstance(outer, cst.With) and any(_limits(item.item, model) for item in outer.items):
            return True
    return False


def _limits(node: cst.BaseExpression, model: Model) -> bool:
    return isinstance(node, cst.Call) and bool(_TIME_LIMITS & set(model.externals(node.func)))


def _is_awaited(node: cst.CSTNode, model: Model) -> bool:
    for outer in model.ancestors(node):
        if isinstance(outer, cst.Await):
            return True
        if isinstance(outer, cst.BaseStatement | cst.BaseSmallStatement | cst.Lambda):
            break
    return False


class _Finder:
    """Finds the requests of one module, given what the module does to the libraries as a whole."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._patched = self._patched_names()
        self._adapters = self._mounted()
        self._has_default = any(
            "socket.setdefaulttimeout" in model.externals(call.func)
            for scope in model.walk.scopes
            for call in scope.own(cst.Call)
            if last_name(call.func) == "setdefaulttimeout"
        )

    def requests(self, call: cst.Call, function: Scope | None, tool: Scope | None) -> Iterator[UnboundedRequest]:
        """The requests without a timeout that `call` makes."""
        for mention in self._mentions(call):
            for request in self._unbounded(mention, function, tool):
                if not _is_limited(call, self._model):
                    yield request

    # -- what is called ----------------------------------------------------------------------------------------------

    def _mentions(self, call: cst.Call) -> Iterator[_Mention]:
        for value in self._model.evaluate(call.func):
            if isinstance(value, External):
                yield _Mention(value.name, call, self._model.arguments(call))
                yield from self._handed_over(value.name, call)
            elif isinstance(value, Partial) and not self._sets_timeout(value):
                yield from (_Mention(name, call, self._model.arguments(call)) for name in _names(value))
        if last_name(call.func) == "run_in_executor" and len(call.args) > 1:
            yield from self._given(call, 1, passes_keywords=False)

    def _handed_over(self, name: str, call: cst.Call) -> Iterator[_Mention]:
        """`asyncio.to_thread(requests.get, url)`."""
        if name in _HAND_OFFS:
            yield from self._given(call, *_HAND_OFFS[name])

    def _given(self, call: cst.Call, index: int, passes_keywords: bool) -> Iterator[_Mention]:
        if len(call.args) <= index:
            return
        for value in self._model.evaluate(call.args[index].value):
            if isinstance(value, External):
                arguments = self._model.values.arguments(call, index + 1)
                yield _Mention(value.name, call, arguments, passes_keywords)
            elif isinstance(value, Partial):
                arguments = self._model.values.arguments(value.call, 1)
                yield from (_Mention(name, value.call, arguments) for name in _names(value))

    def _sets_timeout(self, partial: Partial) -> bool:
        arguments = self._model.values.arguments(partial.call, 1)
        inner = isinstance(partial.target, Partial) and self._sets_timeout(partial.target)
        return inner or arguments.open_ended or "timeout" in arguments.keywords

    # -- whether it waits --------------------------------------------------------------------------------------------

    def _unbounded(self, mention: _Mention, function: Scope | None, tool: Scope | None) -> Iterator[UnboundedRequest]:
        name, call, arguments = mention.name, mention.call, mention.arguments
        if name in _HTTPX_FUNCTIONS or name in _CLIENT_METHODS:
            passed = arguments.get("timeout")
            if passed is not None and self._is_none(passed.value):
                yield UnboundedRequest(call, _shown(name), function, tool, passed)
            elif passed is None and not arguments.open_ended and name in _CLIENT_METHODS:
                yield from self._clients(call, function, tool)
        elif self._waits_by_default(name):
            passed = arguments.get("timeout", _TIMEOUT_POSITIONS.get(name.rpartition(".")[2]))
            if self._is_local(name, arguments) or (passed is None and arguments.open_ended):
                return
            if passed is None or self._is_none(passed.value):
                takes_keyword = mention.takes_keyword and not (self._adapters and name in _SESSION_METHODS)
                yield UnboundedRequest(call, _shown(name), function, tool, passed, takes_keyword)

    def _waits_by_default(self, name: str) -> bool:
        if name in self._patched:
            return False
        if name in _SESSION_METHODS:
            return not self._patched and self._adapters <= _PLAIN_ADAPTERS
        if name in _URLOPEN:
            return not self._has_default
        return name in _FUNCTIONS and not self._patched

    def _is_none(self, node: cst.BaseExpression) -> bool:
        if isinstance(node, cst.Call) and "httpx.Timeout" in self._model.externals(node.func):
            return len(node.args) == 1 and literal_value(node.args[0].value) == Constant(None)
        return self._model.constant(node) == Constant(None)

    def _is_local(self, name: str, arguments: Arguments) -> bool:
        """True for `urlopen` of a file or of data that the URL holds itself."""
        url = arguments.get("url", 0)
        if name not in _URLOPEN or url is None:
            return False
        start = url.value
        while isinstance(start, cst.BinaryOperation):
            start = start.left
        if isinstance(start, cst.Call):
            return last_name(start.func) == "as_uri"
        if isinstance(start, cst.FormattedString):
            first = start.parts[0] if start.parts else None
            return isinstance(first, cst.FormattedStringText) and first.value.startswith(_LOCAL_URLS)
        text = self._model.constant(start)
        return text is not None and isinstance(text.value, str) and text.value.startswith(_LOCAL_URLS)

    # -- clients -----------------------------------------------------------------------------------------------------

    def _clients(self, call: cst.Call, function: Scope | None, tool: Scope | None) -> Iterator[UnboundedRequest]:
        """The clients that may make the request `call` and were built with `timeout=None`."""
        if not isinstance(call.func, cst.Attribute):
            return
        for construction in self._constructions(call.func.value, 0):
            passed = self._model.arguments(construction).get("timeout")
            if passed is not None and self._is_none(passed.value):
                name = self._model.externals(construction.func)[0]
                yield UnboundedRequest(construction, _shown(name), function, tool, passed)

    def _constructions(self, node: cst.BaseExpression, depth: int) -> Iterator[cst.Call]:
        if depth > 4:
            return
        if isinstance(node, cst.Call) and _CLIENTS & set(self._model.externals(node.func)):
            yield node
        for value in self._values_of(node):
            yield from self._constructions(value, depth + 1)

    def _values_of(self, node: cst.BaseExpression) -> list[cst.BaseExpression]:
        """The expressions that a name, or an attribute of `self`, is bound to."""
        if isinstance(node, cst.Name):
            bindings = self._model.names.bindings(node.value, node)
            kinds = (BindingKind.ASSIGNMENT, BindingKind.CONTEXT)
            return [each.value for each in bindings if each.value is not None and each.kind in kinds and not each.path]
        if not isinstance(node, cst.Attribute):
            return []
        return [
            target.value
            for owner in self._model.evaluate(node.value)
            if isinstance(owner, Instance) and isinstance(owner.type, LocalClass)
            for target in self._model.values.self_attributes(owner.type.scope).get(node.attr.value, ())
            if target.value is not None and not target.path
        ]

    # -- the module as a whole ---------------------------------------------------------------------------------------

    def _patched_names(self) -> frozenset[str]:
        """The functions and methods of the libraries that the module puts others in the place of."""
        return frozenset(
            name
            for scope in self._model.walk.scopes
            for target in scope.own(cst.AssignTarget)
            if isinstance(target.target, cst.Attribute) and target.target.attr.value in (*_VERBS, "send", "urlopen")
            for name in self._model.externals(target.target)
            if name.startswith(_LIBRARIES)
        )

    def _mounted(self) -> frozenset[str]:
        """The transport adapters that are mounted on sessions: some have a timeout of their own."""
        found: set[str] = set()
        for scope in self._model.walk.scopes:
            for call in scope.own(cst.Call):
                if last_name(call.func) != "mount" or len(call.args) < 2:
                    continue
                if any(name.rpartition(".")[0] in _SESSIONS for name in self._model.externals(call.func)):
                    found.update(self._model.externals(call.args[1].value) or ("unknown",))
        return frozenset(found)


_TIMEOUT_POSITIONS = {"request": 8, "urlopen": 2}
"""Where a timeout may be passed positionally; `requests.request` has none there, and no one passes it so many."""


def _names(partial: Partial) -> Iterator[str]:
    target: Value = partial
    while isinstance(target, Partial):
        target = target.target
    if isinstance(target, External):
        yield target.name


def _shown(name: str) -> str:
    """`requests.Session.get` for `requests.sessions.Session().get`."""
    return name.replace("()", "").replace(".sessions.", ".").replace(".api.", ".")
