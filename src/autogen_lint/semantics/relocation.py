"""Moving module-level statements into functions."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Iterable, Sequence

import libcst as cst

from autogen_lint.findings import Applicability
from autogen_lint.semantics.edits import LineReplacement, NodeEdit, ProposedFix, first_statement
from autogen_lint.semantics.histories import Container
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope

_FACTORY_NAMES = ("build_agents", "make_agents", "create_agents", "new_agents")
_OBJECTS = 50
"""How many objects one factory may build: each of its callers gets a line that names them all."""


def into_factory(sites: Iterable[cst.Call], model: Model) -> ProposedFix | None:
    """Build the objects of `sites` in one function that each of their users calls.

    `None` unless every one is the value of a plain module-level assignment, and every mention of its name is in a
    function or in another of these assignments: then each mention can be served. The configuration that the objects
    are built from stays where it is.
    """
    moved = [_assignment(site, model) for site in sites]
    bindings = [binding for binding in moved if binding is not None]
    if not bindings or len(bindings) != len(moved) or len(bindings) > _OBJECTS:
        return None
    bindings.sort(key=lambda binding: binding.order)
    statements = [_line(binding, model) for binding in bindings]
    users = _users(bindings, statements, model)
    if users is None or _work_together(users, model) or not all(_chats(function, model) for function in users):
        return None
    names = [binding.name for binding in bindings if any(binding.name in used for used in users.values())]
    factory = _factory_name(names, model)
    if factory is None:
        return None
    edits = [*_moves(factory, statements, names, model)]
    for function, used in users.items():
        targets = ", ".join(name if name in used or not _is_free("_", model) else "_" for name in names)
        insertion = _first_in(function, (f"{targets} = {factory}()",), names, model)
        if not insertion:
            return None
        edits += insertion
    return ProposedFix(Applicability.UNSAFE, f"Build the agents per call, in `{factory}()`", tuple(edits))


def into_only_user(container: Container, model: Model) -> ProposedFix | None:
    """Make a module-level container a local of the one function that uses it."""
    binding = container.binding
    statement = _line(binding, model) if binding is not None else None
    if binding is None or not isinstance(statement, cst.SimpleStatementLine) or model.is_exported(binding.name):
        return None
    if model.parent(statement) is not model.module or len(statement.body) != 1 or not _is_plain(binding):
        return None
    users = {
        model.function_of(name)
        for name in model.walk.names.get(binding.name, ())
        if _means(name, binding, model) and not _is_target(name, binding, model)
    }
    function = users.pop() if len(users) == 1 else None
    if function is None or not isinstance(function.node, cst.FunctionDef):
        return None
    text = _code(statement, True, model).rstrip("\n")
    edits = _first_in(function, tuple(text.split("\n")), [binding.name], model)
    if not edits or '"""' in text or "'''" in text:
        return None
    removal = LineReplacement(statement, above=len(statement.leading_lines))
    return ProposedFix(Applicability.UNSAFE, f"Make `{binding.name}` a local of `{function.name}`", (removal, *edits))


def _assignment(site: cst.Call, model: Model) -> Binding | None:
    """The binding of a plain assignment `name = site`, the only one of its name, among the module's own statements."""
    node = model.parent(site)
    target = node.target if isinstance(node, cst.AnnAssign) else None
    if isinstance(node, cst.Assign):
        target = node.targets[0].target
    bindings = model.walk.module_scope.bindings.get(target.value, ()) if isinstance(target, cst.Name) else ()
    if len(bindings) != 1 or bindings[0].value is not site or not _is_plain(bindings[0]):
        return None
    (binding,) = bindings
    statement = _line(binding, model)
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return None
    is_own = model.parent(statement) is model.module
    return binding if is_own and not model.is_exported(binding.name) else None


def _is_plain(binding: Binding) -> bool:
    node = binding.node
    one_target = isinstance(node, cst.AnnAssign) or (isinstance(node, cst.Assign) and len(node.targets) == 1)
    return binding.kind is BindingKind.ASSIGNMENT and not binding.path and one_target


def _line(binding: Binding, model: Model) -> cst.CSTNode | None:
    return model.parent(binding.node)


def _means(name: cst.Name, binding: Binding, model: Model) -> bool:
    return model.names.home(name.value, model.scope_of(name)) is binding.scope


def _is_target(name: cst.Name, binding: Binding, model: Model) -> bool:
    return any(each is binding.node for each in model.ancestors(name)) and not isinstance(model.parent(name), cst.Arg)


def _users(
    bindings: Sequence[Binding], statements: Sequence[cst.CSTNode | None], model: Model
) -> dict[Scope, set[str]] | None:
    """The functions that mention the names, with the names each mentions; `None` when one is mentioned anywhere
    else.
    """
    users: dict[Scope, set[str]] = {}
    moved = set(statements)
    for binding in bindings:
        for name in model.walk.names.get(binding.name, ()):
            if not _means(name, binding, model) or not moved.isdisjoint(model.ancestors(name)):
                continue
            function = _defining_function(model.scope_of(name))
            if function is None:
                return None
            users.setdefault(function, set()).add(name.value)
    return _outermost(users)


def _defining_function(scope: Scope) -> Scope | None:
    """The `def` around a scope; a lambda sees the locals of the function around it."""
    for outer in scope.ancestors():
        if isinstance(outer.node, cst.FunctionDef):
            return outer
    return None


def _outermost(users: dict[Scope, set[str]]) -> dict[Scope, set[str]] | None:
    """A nested function sees the names of the one around it, if that one uses them too."""
    found: dict[Scope, set[str]] = {}
    for function, used in users.items():
        home = function
        for outer in function.ancestors():
            if outer in users:
                home = outer
        found.setdefault(home, set()).update(used)
    return found or None


def _work_together(users: dict[Scope, set[str]], model: Model) -> bool:
    """True when one user calls another, or some function calls two: each would get agents of its own, where they
    share them.
    """
    reached: dict[Scope, Scope] = {}
    for user in users:
        seen = {user}
        pending = [user]
        for current in pending:
            for edge in model.graph.edges_to[current]:
                if edge.caller is not None and edge.caller not in seen:
                    seen.add(edge.caller)
                    pending.append(edge.caller)
        for caller in seen:
            if reached.setdefault(caller, user) is not user:
                return True
    return False


def _chats(function: Scope, model: Model) -> bool:
    """True when the function, or one in it, chats: one that only changes or reads the agents wants the very same
    ones.
    """
    return function in model.sharing.around_talkers


def _factory_name(names: Sequence[str], model: Model) -> str | None:
    wanted = [f"build_{names[0].strip('_').lower()}"] if len(names) == 1 else []
    return next((name for name in (*wanted, *_FACTORY_NAMES) if _is_free(name, model)), None)


def _is_free(name: str, model: Model) -> bool:
    return name not in model.walk.bound_names


def _moves(
    factory: str, statements: Sequence[cst.CSTNode | None], names: Sequence[str], model: Model
) -> Iterable[NodeEdit]:
    lines = [each for each in statements if isinstance(each, cst.SimpleStatementLine)]
    indent = model.module.default_indent
    body = "".join(_indented(_code(line, index == 0, model), indent) for index, line in enumerate(lines))
    text = f"def {factory}():\n{body}{indent}return {', '.join(names)}\n"
    first = lines[0]
    kept = _section_lines(first)
    before = 0 if kept or first is model.module.body[0] else 2
    above = len(first.leading_lines) - kept
    yield LineReplacement(first, "\n" * before + text + "\n" * _blank_lines_missing(lines, model), above)
    for line in lines[1:]:
        yield LineReplacement(line, "", len(line.leading_lines))


def _section_lines(line: cst.SimpleStatementLine) -> int:
    """The lines above a statement, up to a blank one, that hold a comment on what follows as a whole."""
    lines = line.leading_lines
    blank = [index for index, each in enumerate(lines) if each.comment is None]
    last = blank[-1] + 1 if blank else 0
    return last if any(each.comment is not None for each in lines[:last]) else 0


def _blank_lines_missing(moved: Sequence[cst.SimpleStatementLine], model: Model) -> int:
    """How many blank lines the statement behind the factory lacks in front of it."""
    body = list(model.module.body)
    following = [each for each in body[body.index(moved[0]) + 1 :] if each not in moved]
    if not following:
        return 0
    blank = 0
    for line in following[0].leading_lines:
        if line.comment is not None:
            break
        blank += 1
    return max(0, 2 - blank)


def _code(line: cst.SimpleStatementLine, is_first: bool, model: Model) -> str:
    """The text of a statement with the comments above it, and with at most one blank line in front."""
    text = model.module.code_for_node(line).replace("\r\n", "\n").replace("\r", "\n")
    kept = _section_lines(line) if is_first else 0
    stripped = "\n".join(text.split("\n")[kept:])
    while "\n" in stripped and not stripped[: stripped.find("\n")].strip():
        stripped = stripped[stripped.find("\n") + 1 :]
    has_blank = stripped != text and not is_first
    return ("\n" if has_blank else "") + (stripped if stripped.endswith("\n") else stripped + "\n")


def _indented(text: str, indent: str) -> str:
    """`text` moved in by `indent`; the inside of strings over several lines is content and stays as it is."""
    inside: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.STRING or tokenize.tok_name[token.type].endswith("STRING_MIDDLE"):
            inside.update(range(token.start[0] + 1, token.end[0] + 1))
    lines = text.split("\n")
    return "\n".join(line if not line or index in inside else indent + line for index, line in enumerate(lines, 1))


def _first_in(function: Scope, lines: tuple[str, ...], names: Sequence[str], model: Model) -> list[NodeEdit]:
    """Edits that make `lines` the first statement of a function, and take `names` out of its `global` statements."""
    insertion = first_statement(function.node, lines)
    if insertion is None:
        return []
    edits: list[NodeEdit] = [insertion]
    for statement in function.own(cst.Global):
        kept = [item.name.value for item in statement.names if item.name.value not in names]
        outer = model.parent(statement)
        if len(kept) == len(statement.names) or outer is None:
            continue
        if kept:
            return []
        edits.append(LineReplacement(outer))
    return edits
