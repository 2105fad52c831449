"""What exception handlers catch, and what they do about it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import libcst as cst

from autogen_lint.semantics.landmarks import Landmarks
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.walk import last_name

Handler = cst.ExceptHandler | cst.ExceptStarHandler

BROAD = frozenset({"builtins.Exception", "builtins.BaseException"})
_EXITS = frozenset({"sys.exit", "os._exit", "os.abort", "builtins.exit", "builtins.quit"})
_CLEAN_UPS = frozenset(
    {
        "aclose",
        "cancel",
        "cleanup",
        "close",
        "kill",
        "quit",
        "remove",
        "rmtree",
        "shutdown",
        "stop",
        "terminate",
        "unlink",
    }
)
_QUESTIONS = frozenset(
    f"builtins.{name}" for name in ("getattr", "hasattr", "isinstance", "len", "repr", "str", "type")
)
_FAILURE = re.compile(r"error|fail|invalid|could not|couldn't|cannot|unable|not found|unavailable", re.IGNORECASE)
_DELAYS = frozenset({"time.sleep", "asyncio.sleep", "anyio.sleep", "trio.sleep"})


def is_bare(handler: Handler) -> bool:
    """True for `except:`."""
    return handler.type is None


def catches_broadly(handler: Handler, model: Model) -> bool:
    """True for `except:`, `except Exception` and `except BaseException`, also as one of several."""
    return is_bare(handler) or bool(BROAD & caught_names(handler, model))


def raises_again(handler: Handler, model: Model) -> bool:
    """True when the handler raises, or ends the process, on some path of its own."""
    for statement in _all_statements(handler.body):
        if isinstance(statement, cst.Raise):
            return True
        call = statement.value if isinstance(statement, cst.Expr) else None
        if isinstance(call, cst.Call) and any(name in _EXITS for name in model.externals(call.func)):
            return True
    return False


def is_caught(node: cst.CSTNode, names: frozenset[str], model: Model) -> bool:
    """True when something around `node`, in its function, catches one of the exceptions `names`, or all of them."""
    inner = node
    for outer in model.ancestors(node):
        if type(outer) is cst.FunctionDef or type(outer) is cst.Lambda:
            return False
        if inner is getattr(outer, "body", None) and _catches(outer, names, model):
            return True
        inner = outer
    return False


def _catches(node: cst.CSTNode, names: frozenset[str], model: Model) -> bool:
    if isinstance(node, cst.With):
        return any(names & suppressed for _, suppressed in suppressions(node, model))
    if isinstance(node, cst.Try | cst.TryStar):
        return any(is_bare(handler) or caught_names(handler, model) & names for handler in node.handlers)
    return False


def suppressions(node: cst.With, model: Model) -> Iterator[tuple[cst.Call, set[str]]]:
    """The `contextlib.suppress` calls of a `with` statement, each with the dotted names of what it keeps from
    getting out.
    """
    for item in node.items:
        call = item.item
        if isinstance(call, cst.Call) and "contextlib.suppress" in model.externals(call.func):
            yield call, {name for arg in call.args for name in model.externals(arg.value)}


def caught_names(handler: Handler, model: Model) -> set[str]:
    """The dotted names of the exceptions that a handler lists; none for `except:`."""
    if handler.type is None:
        return set()
    types = [each.value for each in handler.type.elements] if isinstance(handler.type, cst.Tuple) else [handler.type]
    return {name for each in types for name in model.externals(each)}


def is_silent(handler: Handler, model: Model) -> bool:
    """True when all the handler does is pass, jump, or put a constant somewhere: nothing that could report the
    failure.
    """
    bound = handler.name.name.value if handler.name is not None and isinstance(handler.name.name, cst.Name) else None
    return all(_is_silent_statement(statement, bound, model) for statement in _statements(handler.body))


def only_reads(body: cst.BaseSuite, model: Model) -> bool:
    """True when `body` does nothing but look at what it has: attributes, first items, `getattr`, simple questions."""
    if not all(map(_takes_by_position, model.walk.inline_below(body, cst.Subscript))):
        return False
    calls = model.walk.inline_below(body, cst.Call)
    return all(_QUESTIONS & set(model.externals(call.func)) for call in calls)


def says_that_it_failed(handler: Handler) -> bool:
    """True when the handler returns a text that tells of the failure, which is what the caller then reads."""
    for statement in _all_statements(handler.body):
        value = statement.value if isinstance(statement, cst.Return) else None
        literal = literal_value(value) if value is not None else None
        if literal is not None and isinstance(literal.value, str) and _FAILURE.search(literal.value):
            return True
        if isinstance(value, cst.Dict) and any(
            isinstance(each, cst.DictElement) and (key := literal_value(each.key)) is not None and key.value == "error"
            for each in value.elements
        ):
            return True
    return False


def _takes_by_position(node: cst.Subscript) -> bool:
    if len(node.slice) != 1 or not isinstance(node.slice[0].slice, cst.Index):
        return False
    index = literal_value(node.slice[0].slice.value)
    return index is not None and isinstance(index.value, int)


def is_clean_up(node: cst.CSTNode, body: cst.BaseSuite, model: Model) -> bool:
    """True when `body` only tidies up: it runs while a failure is handled already, or does nothing but close things."""
    for outer in model.ancestors(node):
        if isinstance(outer, cst.ExceptHandler | cst.ExceptStarHandler | cst.Finally):
            return True
        if isinstance(outer, cst.FunctionDef | cst.Lambda):
            break
    return all(_closes(statement) for statement in _statements(body))


def _closes(statement: cst.CSTNode) -> bool:
    value = statement.value if isinstance(statement, cst.Expr) else None
    value = value.expression if isinstance(value, cst.Await) else value
    return isinstance(value, cst.Call) and last_name(value.func) in _CLEAN_UPS


def falls_to(node: cst.CSTNode, body: cst.BaseSuite, model: Model) -> bool:
    """True when `node` stands in `body` and an exception in it gets out of `body`."""
    inner: cst.CSTNode = node
    for outer in model.ancestors(node):
        if inner is body:
            return True
        if isinstance(outer, cst.Try | cst.TryStar) and inner is outer.body and _answers(outer.handlers, model):
            return False
        if isinstance(outer, cst.FunctionDef | cst.Lambda):
            return inner is body
        inner = outer
    return inner is body


def suites_left_by(node: cst.CSTNode, model: Model) -> list[cst.CSTNode]:
    """The bodies of `try` and `with` statements that `node` stands in and that an exception in it gets out of."""
    found: list[cst.CSTNode] = []
    inner: cst.CSTNode = node
    for outer in model.ancestors(node):
        if isinstance(outer, cst.Try | cst.TryStar | cst.With) and inner is outer.body:
            found.append(inner)
            if not isinstance(outer, cst.With) and _answers(outer.handlers, model):
                break
        if type(outer) is cst.FunctionDef or type(outer) is cst.Lambda:
            break
        inner = outer
    return found


@asked_once
def leaks_chat(function: Scope, model: Model) -> bool:
    """True when a chat of a local function can raise out of it."""
    node = function.node
    whole = node.body if isinstance(node, cst.FunctionDef) else None
    chats = model.chats_by_function.get(function, ())
    return any(whole is None or falls_to(chat.node, whole, model) for chat in chats)


def _answers(handlers: Sequence[Handler], model: Model) -> bool:
    return any(catches_broadly(handler, model) and not raises_again(handler, model) for handler in handlers)


def reads_flag_afterwards(node: cst.Try | cst.TryStar, handler: Handler, model: Model) -> bool:
    """True when a flag that the `try` body or the handler sets is looked at after the `try`."""
    flags = _flags(node.body) | _flags(handler.body)
    if not flags:
        return False
    walk, scope = model.walk, model.scope_of(node)
    start, end = walk.order[node], walk.end(node)
    first = start
    for outer in model.ancestors(node):
        if isinstance(outer, cst.While | cst.For):
            # What the next round looks at comes before; all of the function does, when that is in the loop itself.
            first = walk.order[outer] if walk.scope_of(outer) is scope else 0
    for flag in flags:
        places = _places_read(flag, scope, model)
        if places and (places[-1] > end or bisect_left(places, first) < bisect_left(places, start)):
            return True
    return False


@asked_once
def _places_read(name: str, scope: Scope, model: Model) -> list[int]:
    """Where the code of `scope` itself looks at `name`, in order."""
    mentions = (each for each in scope.mentions(name) if model.walk.scope_of(each) is scope)
    read = [each for each in mentions if not isinstance(model.parent(each), cst.AssignTarget)]
    return sorted(model.walk.order[each] for each in read)


def fails_afterwards(node: cst.Try | cst.TryStar, handler: Handler, model: Model) -> bool:
    """True when the failure comes out later: a raise behind the retry loop, or a check of what the handler has set."""
    names = _names_set(handler.body)
    for block, behind in _blocks_behind(node, model):
        following = _landmarks(block, model).first_behind(behind, names)
        if isinstance(following, cst.If):
            inside = list(_all_statements(following.body))
            return any(isinstance(each, cst.Raise) for each in inside) or any(_is_logged(each) for each in inside)
        if following is not None:
            return True
    return False


@asked_once
def _landmarks(block: cst.BaseSuite | cst.Module, model: Model) -> Landmarks:  # noqa: ARG001  # it keeps the answer
    return Landmarks(block, (cst.Raise,), lambda found: _names_in(found.test))


def _is_logged(statement: cst.CSTNode) -> bool:
    call = statement.value if isinstance(statement, cst.Expr) else None
    if not isinstance(call, cst.Call) or not isinstance(call.func, cst.Attribute):
        return False
    return call.func.attr.value in ("critical", "error", "exception", "warning")


def _blocks_behind(node: cst.CSTNode, model: Model) -> Iterator[tuple[cst.BaseSuite | cst.Module, int]]:
    """The block of `node` and the one of the loop that it ends a round of, each with the place of what follows."""
    inner: cst.CSTNode = node
    for outer in model.ancestors(node):
        if isinstance(outer, cst.IndentedBlock | cst.Module):
            behind = model.walk.index(inner) + 1
            yield outer, behind
            if behind < len(outer.body) and inner is not node:
                return
        elif isinstance(outer, cst.For | cst.While):
            if outer.orelse is not None:
                yield outer.orelse.body, 0
        elif not isinstance(outer, cst.Else):
            return
        inner = outer


def _names_set(body: cst.BaseSuite) -> set[str]:
    return {
        target.target.value
        for statement in _statements(body)
        if isinstance(statement, cst.Assign)
        for target in statement.targets
        if isinstance(target.target, cst.Name)
    }


def _names_in(node: cst.CSTNode) -> set[str]:
    found = {node.value} if isinstance(node, cst.Name) else set()
    return found.union(*(_names_in(child) for child in node.children))


def _flags(body: cst.BaseSuite) -> set[str]:
    """The names that `body` itself sets to `True` or `False`, or counts with."""
    found = set()
    for statement in _statements(body):
        if isinstance(statement, cst.AugAssign) and isinstance(statement.target, cst.Name):
            found.add(statement.target.value)
        if (
            isinstance(statement, cst.Assign)
            and isinstance(value := statement.value, cst.Name)
            and value.value in ("True", "False")
        ):
            found |= {target.target.value for target in statement.targets if isinstance(target.target, cst.Name)}
    return found


def _statements(body: cst.BaseSuite) -> Iterator[cst.CSTNode]:
    for line in body.body:
        if isinstance(line, cst.SimpleStatementLine):
            yield from line.body
        else:
            yield line


def _all_statements(body: cst.BaseSuite) -> Iterator[cst.CSTNode]:
    """The statements of `body` and of the blocks in it, nested functions and classes left out."""
    pending: list[cst.CSTNode] = list(_statements(body))
    for statement in pending:
        yield statement
        if isinstance(statement, cst.FunctionDef | cst.ClassDef):
            continue
        for block in _blocks(statement):
            pending += _statements(block)


def _blocks(statement: cst.CSTNode) -> Iterator[cst.BaseSuite]:
    clauses: list[object] = [statement]
    clauses += getattr(statement, "handlers", ())
    clauses += getattr(statement, "cases", ())
    for name in ("orelse", "finalbody"):
        clauses.append(getattr(statement, name, None))
    for clause in clauses:
        if isinstance(clause, cst.If) and clause is not statement:
            yield from _blocks(clause)
        elif isinstance(body := getattr(clause, "body", None), cst.BaseSuite):
            yield body


def _is_silent_statement(statement: cst.CSTNode, bound: str | None, model: Model) -> bool:
    if isinstance(statement, cst.Pass | cst.Continue | cst.Break):
        return True
    if isinstance(statement, cst.Return):
        return statement.value is None or _is_constant(statement.value, bound, model)
    if isinstance(statement, cst.Assign | cst.AugAssign | cst.AnnAssign):
        if _tells_an_object(statement):
            return False
        return statement.value is None or _is_constant(statement.value, bound, model)
    if isinstance(statement, cst.Expr):
        value = statement.value.expression if isinstance(statement.value, cst.Await) else statement.value
        if isinstance(value, cst.Call):
            return any(name in _DELAYS for name in model.externals(value.func))
        return isinstance(value, cst.Ellipsis) or literal_value(value) is not None
    return False


def _tells_an_object(statement: cst.CSTNode) -> bool:
    """`job.status = "failed"`: a text or a yes that whoever has the object can read."""
    if not isinstance(statement, cst.Assign) or not isinstance(statement.targets[0].target, cst.Attribute):
        return False
    literal = literal_value(statement.value)
    return literal is not None and (literal.value is True or (isinstance(literal.value, str) and bool(literal.value)))


def _is_constant(node: cst.BaseExpression, bound: str | None, model: Model) -> bool:
    """True for literals, displays of literals, and constant names; the bound exception is none."""
    if isinstance(node, cst.Ellipsis) or literal_value(node) is not None:
        return True
    if isinstance(node, cst.Name):
        return node.value != bound and model.constant(node) is not None
    if isinstance(node, cst.List | cst.Tuple | cst.Set | cst.Dict):
        return all(_is_constant(each, bound, model) for each in _parts(node.elements))
    if isinstance(node, cst.FormattedString):
        return False
    return (
        isinstance(node, cst.Call)
        and not node.args
        and model.externals(node.func)
        in (
            ["builtins.dict"],
            ["builtins.list"],
            ["builtins.set"],
            ["builtins.tuple"],
            ["builtins.str"],
        )
    )


def _parts(elements: Sequence[cst.BaseElement | cst.BaseDictElement]) -> Iterator[cst.BaseExpression]:
    for element in elements:
        if isinstance(element, cst.DictElement):
            yield element.key
        yield element.value
