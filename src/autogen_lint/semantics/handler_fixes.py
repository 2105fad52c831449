"""What a handler that hides a failure can do instead."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Applicability
from autogen_lint.semantics.edits import (
    Anchor,
    LineInsertion,
    NodeEdit,
    ProposedFix,
    Replacement,
    insert_before,
)
from autogen_lint.semantics.exception_handling import Handler, is_silent
from autogen_lint.semantics.imports import module_logger
from autogen_lint.semantics.loops import loop_around
from autogen_lint.semantics.model import Model

_LEAVES = (cst.Return, cst.Raise, cst.Continue, cst.Break)


def log_it(handler: Handler, what: str, model: Model) -> ProposedFix | None:
    """Log the exception first thing in `handler`; `what` names what failed. `None` when no logger can be had."""
    logger = module_logger(handler, model)
    if logger is None:
        return None
    call = f'{logger.spelling}.exception("{what} failed")'
    return ProposedFix(Applicability.SAFE, "Log the exception", (*logger.edits, _put_first(handler.body, call)))


def let_go(handler: Handler, what: str, model: Model) -> ProposedFix | None:
    """Make a bare `except:` one for `Exception` that logs and raises again; in a loop, which would go on to its next
    round, one that logs.
    """
    goes_on = loop_around(handler, model) is not None
    narrow = Replacement(Anchor(handler, offset=len("except")), Anchor(handler, offset=len("except")), " Exception")
    edits: tuple[NodeEdit, ...]
    if is_silent(handler, model):
        logger = module_logger(handler, model)
        if logger is None:
            return None
        call = f'{logger.spelling}.exception("{what} failed")'
        replaced = (_put_first(handler.body, call),) if goes_on else _replace_all(handler.body, call)
        if not replaced:
            return None
        edits = (*logger.edits, narrow, *replaced)
    else:
        edits = (narrow, *(() if goes_on else _raise_at_the_end(handler.body)))
    title = "Catch only Exception"
    if len(edits) > 1:
        title += ", and log it" if goes_on else ", and raise it again"
    return ProposedFix(Applicability.UNSAFE, title, edits)


def _put_first(body: cst.BaseSuite, call: str) -> NodeEdit:
    first = body.body[0]
    small = first.body[0] if isinstance(first, cst.SimpleStatementLine) else first
    if _only_passes(body):
        return Replacement(Anchor(small), Anchor(small, at_end=True), call)
    if isinstance(body, cst.SimpleStatementSuite):
        return insert_before(first, f"{call}; ")
    return LineInsertion(first, (call,))


def _only_passes(body: cst.BaseSuite) -> bool:
    smalls = body.body[0].body if isinstance(body.body[0], cst.SimpleStatementLine) else body.body
    if len(body.body) != 1 or len(smalls) != 1:
        return False
    return isinstance(smalls[0], cst.Pass) or (
        isinstance(smalls[0], cst.Expr) and isinstance(smalls[0].value, cst.Ellipsis)
    )


def _replace_all(body: cst.BaseSuite, call: str) -> tuple[NodeEdit, ...]:
    """`call` and `raise` in the place of a body of one line; nothing for longer ones, which hold more than a linter
    can weigh.
    """
    if len(body.body) != 1:
        return ()
    line = body.body[0]
    if isinstance(body, cst.SimpleStatementSuite):
        return (Replacement(Anchor(line), Anchor(line, at_end=True), f"{call}; raise"),)
    if not isinstance(line, cst.SimpleStatementLine) or line.trailing_whitespace.comment is not None:
        return ()
    replaced = Replacement(Anchor(line.body[0]), Anchor(line.body[-1], at_end=True), call)
    return (replaced, LineInsertion(line, ("raise",), after=True))


def _raise_at_the_end(body: cst.BaseSuite) -> tuple[NodeEdit, ...]:
    last = body.body[-1]
    smalls = last.body if isinstance(last, cst.SimpleStatementLine) else [last]
    if isinstance(body, cst.SimpleStatementSuite) or isinstance(smalls[-1], _LEAVES):
        return ()
    return (LineInsertion(last, ("raise",), after=True),)
