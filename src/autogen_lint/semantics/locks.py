"""Whether a lock is held where code runs."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.model import Model
from autogen_lint.semantics.retention import words
from autogen_lint.semantics.scopes import BindingKind, Scope

_WORDS = frozenset(
    {
        "acquire",
        "atomic",
        "exclusive",
        "guard",
        "lock",
        "locked",
        "locks",
        "mutex",
        "rlock",
        "semaphore",
        "serialized",
        "synchronized",
        "transaction",
    }
)
# Objects that only those meet who hold the very same one: made anew for each call, they lock nothing.
_OBJECTS = frozenset(
    f"{module}.{name}"
    for module in ("asyncio", "threading", "anyio", "multiprocessing", "trio")
    for name in ("Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition")
)


def locks_around(node: cst.CSTNode, model: Model) -> list[cst.With]:
    """The `with` statements around `node`, in its function, that hold a lock others can hold too."""
    found = []
    for each in model.ancestors(node):
        if isinstance(each, cst.FunctionDef | cst.Lambda):
            break
        if isinstance(each, cst.With) and any(_is_lock(item.item, model) for item in each.items):
            found.append(each)
    return found


def is_under_lock(function: Scope, model: Model) -> bool:
    """True when the function takes a lock by hand, is decorated for it, or is only called where one is held."""
    node = function.node
    if isinstance(node, cst.FunctionDef) and any(words(each.decorator) & _WORDS for each in node.decorators):
        return True
    if words(function.name) & {"locked", "unlocked", "unsafe"}:
        # `_append_locked`: the name says what callers must see to.
        return True
    if any(
        isinstance(call.func, cst.Attribute) and call.func.attr.value in ("acquire", "with_for_update")
        for call in function.inline(cst.Call)
    ):
        return True
    callers = model.graph.callers(function)
    return bool(callers) and all(locks_around(call, model) for call in callers)


def _is_lock(item: cst.BaseExpression, model: Model) -> bool:
    names = set(model.externals(item))
    if any(name.removesuffix("()") in _OBJECTS for name in names):
        return not _is_made_here(item, model)
    return bool(words(item) & _WORDS)


def _is_made_here(item: cst.BaseExpression, model: Model) -> bool:
    """`async with asyncio.Lock():`, and a lock that this very call has made."""
    if isinstance(item, cst.Call):
        return bool(_OBJECTS & set(model.externals(item.func)))
    if not isinstance(item, cst.Name):
        return False
    return any(
        binding.scope.function is model.function_of(item) is not None and binding.kind is BindingKind.ASSIGNMENT
        for binding in model.names.bindings(item.value, item)
        if isinstance(binding.value, cst.Call) and any(name in _OBJECTS for name in model.externals(binding.value.func))
    )
