"""AGL108: a history that is sent to the model with every call and only ever grows."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.changes import ADDING, REMOVING, Step
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.retention import Kept, Retention, Use, words

_LIMITERS = frozenset(
    {
        "BufferedChatCompletionContext",
        "HeadAndTailChatCompletionContext",
        "TokenLimitedChatCompletionContext",
        "MessageHistoryLimiter",
        "MessageTokenLimiter",
        "TextMessageCompressor",
        "TransformMessages",
        "trim_messages",
    }
)
_SHORTENING_WORDS = frozenset(
    {
        "cap",
        "clip",
        "compact",
        "compress",
        "condense",
        "crop",
        "cut",
        "evict",
        "expire",
        "flush",
        "forget",
        "keep",
        "limit",
        "prune",
        "reduce",
        "reset",
        "rotate",
        "shorten",
        "shrink",
        "summarise",
        "summarize",
        "tail",
        "trim",
        "truncate",
        "window",
    }
)
_GROWING = (ADDING - {"add", "setdefault", "update"}) | {"+="}
_COUNTING = frozenset(f"builtins.{name}" for name in ("len", "bool", "any", "all", "min", "max"))
_MAXIMA = ("maxlen", "maxsize", "ttl")
_NEW_CONTAINERS = (cst.List, cst.Dict, cst.ListComp, cst.DictComp)


class UnboundedHistory(Rule):
    """A history that outlives the call is sent to the model again and again, and nothing ever shortens it.

    ## Why it bites

    Every turn sends all earlier turns: the cost of a conversation grows with the square of its length, and one day
    the model refuses it because its context is full. After 50 requests that keep the history, the last call sends
    100 messages (seen with pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1).

    ## Example

    ```python
    class Desk:
        def __init__(self):
            self.history = []

        def ask(self, question):
            assistant, user = build_agents()
            self.history.append({"role": "user", "content": question})
            reply = assistant.generate_reply(messages=self.history)
            self.history.append({"role": "assistant", "content": reply})
            return reply
    ```

    ## Use instead

    ```python
    class Desk:
        def __init__(self):
            self.history = []

        def ask(self, question):
            assistant, user = build_agents()
            self.history.append({"role": "user", "content": question})
            reply = assistant.generate_reply(messages=self.history)
            self.history.append({"role": "assistant", "content": reply})
            del self.history[:-40]
            return reply
    ```

    Anything in the module that can make the history shorter counts: a slice of it, `del`, `pop`, `clear`, a new list, a
    comparison of its length, `deque(maxlen=...)`, a function whose name speaks of trimming, and AutoGen's own
    limiters (`MessageHistoryLimiter`, `BufferedChatCompletionContext` and their kin).

    ## When to ignore it

    When conversations are known to be short, or are shortened in another module. Scripts and tests are left alone, and
    so are Streamlit pages and Panel apps with `.servable()`.

    ## Fix safety

    There is no fix: how much of a conversation matters is for the application to say.

    ## References

    - "Model context" in the AgentChat user guide
    """

    code, name, severity = "AGL108", "unbounded-history", Severity.WARNING
    families = ALL_FAMILIES

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        model = self.model
        if model.is_script or model.is_test or model.runs_per_session or self._limits_messages():
            return
        retention = Retention(model)
        reported: set[cst.CSTNode] = set()
        # A list on an object in a dict is found from both: the list says more.
        for kept in sorted(retention.containers, key=lambda each: not each.on_self):
            growth = self._growth(kept)
            if (
                growth
                and not reported & {use.node for use in growth}
                and self._is_sent(kept, growth, retention)
                and not self._is_bounded(kept)
                and not retention.lives_for_one_call(kept)
            ):
                reported |= {use.node for use in growth}
                self.report(kept.node, self._message(kept, growth[0]))

    def _message(self, kept: Kept, growth: Use) -> str:
        what = f"`{kept.name}`" if growth.key is None else f"Each entry of `{kept.name}`"
        function = growth.function.name if growth.function is not None else ""
        return (
            f"{what} grows with every call of `{function}`, all of it goes to the model, and nothing in this module "
            "ever shortens it: bound what is kept or sent"
        )

    def _limits_messages(self) -> bool:
        imported = self.model.imported_names
        return any(name.rpartition(".")[2] in _LIMITERS for name in imported) or not _LIMITERS.isdisjoint(
            self.model.walk.attributes
        )

    # -- growing and being sent --------------------------------------------------------------------------------------

    def _growth(self, kept: Kept) -> list[Use]:
        """The uses that add to the history, in functions that run again."""
        return [
            use
            for use in kept.uses
            if use.function is not None
            and use.function.name != "__init__"
            and not use.is_copy
            and not self.model.runs_once(use.function)
            and self._grows(use)
        ]

    def _grows(self, use: Use) -> bool:
        if use.change is None:
            return self._rebound_to(use) == "more"
        if use.change.how == "=":
            return use.key is not None and _is_extended(use.change.values[0])
        return use.change.how in _GROWING

    def _is_sent(self, kept: Kept, growth: list[Use], retention: Retention) -> bool:
        """True when what grows, or something that holds it, is part of a message: an element alone is not."""
        return any(
            retention.histories.is_chat_argument(use.named)
            and self._is_content(use)
            and any(_is_part_of(grown.path, use.path) for grown in growth)
            for use in kept.uses
        )

    def _is_content(self, use: Use) -> bool:
        """False where a message only depends on the history: on its length, or on whether there is one."""
        inner: cst.CSTNode = use.node
        for outer in self.model.ancestors(use.node):
            if isinstance(outer, cst.Comparison) or (isinstance(outer, cst.IfExp) and outer.test is inner):
                return False
            if isinstance(outer, cst.Call) and _COUNTING & set(self.model.externals(outer.func)):
                return False
            if isinstance(outer, cst.BaseStatement | cst.BaseSmallStatement):
                break
            inner = outer
        return True

    # -- being shortened ---------------------------------------------------------------------------------------------

    def _is_bounded(self, kept: Kept) -> bool:
        return _has_maximum(kept.value) or any(self._shortens(use) for use in kept.uses)

    def _shortens(self, use: Use) -> bool:
        if any(step.is_slice for step in use.path) or self._is_measured(use) or self._is_handed_to_trimmer(use):
            return True
        if use.change is None:
            return self._rebound_to(use) == "other"
        if use.change.how == "=":
            return not _is_extended(use.change.values[0]) and not self._creates_entry(use)
        return use.change.how in REMOVING or use.change.how == "del"

    def _rebound_to(self, use: Use) -> str:
        """For `self.history = ...` outside `__init__` and for `global history; history = ...`: what it becomes."""
        parent = self.model.parent(use.node)
        statement = self.model.parent(parent) if isinstance(parent, cst.AssignTarget) else parent
        if (
            use.path
            or use.function is None
            or use.function.name in ("__init__", "__post_init__")
            or not isinstance(statement, cst.Assign | cst.AnnAssign)
            or statement.value is None
            or statement.value is use.node
        ):
            return ""
        return "more" if _is_extended(statement.value) else "other"

    def _creates_entry(self, use: Use) -> bool:
        """`if key not in histories: histories[key] = []`, and the same in other words."""
        value = use.change.values[0] if use.change is not None and use.change.values else None
        if not isinstance(value, (*_NEW_CONTAINERS, cst.Call)):
            # A part of an entry is set, or the local name is written back.
            return True
        tested = words(use.mention) | (words(use.key) if use.key is not None else set())
        for each in self.model.ancestors(use.node):
            if isinstance(each, cst.If):
                return bool(tested & words(each.test)) or _asks_for_absence(each.test)
            if isinstance(each, cst.ExceptHandler):
                return True
            if isinstance(each, cst.FunctionDef):
                break
        return False

    def _is_measured(self, use: Use) -> bool:
        """`len(history) > LIMIT`, whatever follows from it; not the test for an empty one."""
        argument = self.model.parent(use.node)
        call = self.model.parent(argument) if isinstance(argument, cst.Arg) else None
        if not isinstance(call, cst.Call) or "builtins.len" not in self.model.externals(call.func):
            return False
        for each in self.model.ancestors(call):
            if isinstance(each, cst.Comparison):
                limits = [target.comparator for target in each.comparisons]
                return not any(isinstance(limit, cst.Integer) and limit.value in ("0", "1") for limit in limits)
            if isinstance(each, cst.BaseStatement | cst.BaseSmallStatement):
                break
        return False

    def _is_handed_to_trimmer(self, use: Use) -> bool:
        for each in self.model.ancestors(use.node):
            if isinstance(each, cst.Call) and words(each.func) & _SHORTENING_WORDS:
                return True
            if isinstance(each, cst.BaseStatement | cst.BaseSmallStatement):
                break
        return False


def _is_part_of(part: tuple[Step, ...], whole: tuple[Step, ...]) -> bool:
    """True when the way to `whole` is the beginning of the way to `part`, as far as keys are written down."""
    if len(whole) > len(part):
        return False
    for left, right in zip(part, whole, strict=False):
        first, second = (literal_value(step.key) if step.key is not None else None for step in (left, right))
        if left.name != right.name or (first is not None and second is not None and first != second):
            return False
    return True


def _asks_for_absence(test: cst.BaseExpression) -> bool:
    """`not x`, `x is None`, `key not in x`."""
    if isinstance(test, cst.Comparison):
        return any(isinstance(each.operator, cst.Is | cst.NotIn) for each in test.comparisons)
    return isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not)


def _is_extended(value: cst.BaseExpression) -> bool:
    """`history + [...]` and `[*history, ...]`."""
    if isinstance(value, cst.BinaryOperation):
        return isinstance(value.operator, cst.Add)
    return isinstance(value, cst.List) and any(isinstance(each, cst.StarredElement) for each in value.elements)


def _has_maximum(value: cst.CSTNode) -> bool:
    """`deque(maxlen=...)`, in a factory too, and the caches of cachetools."""
    pending = [value]
    while pending:
        each = pending.pop()
        if isinstance(each, cst.Call) and len(each.args) > 1 and "deque" in words(each.func):
            return True
        if isinstance(each, cst.Arg) and each.keyword is not None and each.keyword.value in _MAXIMA:
            return True
        pending += each.children
    return False


RULE = UnboundedHistory
