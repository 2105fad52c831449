"""AGL502: a tool result that has no form in JSON."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.serialisation import unserialisable


class UnserialisableToolResult(Rule):
    """A tool returns a date, a set, bytes or the like, which AutoGen cannot turn into JSON.

    ## Why it bites

    pyautogen 0.2.35 makes JSON of whatever is no text. For a `datetime`, `set`, `bytes`, `Decimal`, `UUID` or
    dataclass, also inside a dict or list, that fails, and all the model gets is `Error: Object of type datetime is
    not JSON serializable`. The tool has done its work, the model believes that it failed, and calls it again. ag2
    0.9.10 and autogen 0.14.1 send what `str()` makes of it, a `datetime.datetime(2024, 5, 1, 0, 0)` in the middle of
    a dict.

    ## Example

    ```python
    from datetime import datetime

    from autogen import register_function

    def next_train(station: str) -> dict:
        return {"station": station, "leaves": datetime.now()}

    def register(assistant, user):
        register_function(next_train, caller=assistant, executor=user, description="The next train.")
    ```

    ## Use instead

    ```python
    from datetime import datetime

    from autogen import register_function

    def next_train(station: str) -> dict:
        return {"station": station, "leaves": datetime.now().isoformat()}

    def register(assistant, user):
        register_function(next_train, caller=assistant, executor=user, description="The next train.")
    ```

    ## When to ignore it

    With ag2 0.9 and later, when the model copes with the text it gets. Only what can be seen is reported: values made
    in the tool itself, also through names, in displays and comprehensions. Left alone are tools in a `function_map`,
    whose results become text by `str()`, tools with a decorator that may convert the result, tools of AgentChat and
    AG2 1.x, and pydantic models.

    ## Fix safety

    There is no fix: the form that the model understands best is yours to choose.

    ## References

    - "Encoders and Decoders" in the documentation of Python's `json` module
    """

    code, name, severity = "AGL502", "unserialisable-tool-result", Severity.WARNING
    families = frozenset({Family.CLASSIC})

    def visit_Return(self, node: cst.Return) -> None:
        tool = self.model.function_of(node)
        if tool is None or node.value is None or not self._makes_json(tool):
            return
        found = unserialisable(node.value, self.model)
        if found is not None:
            expression, kind = found
            place = node.value if self.model.function_of(expression) is not tool else expression
            message = f"The tool `{tool.name}` returns a {kind}, which is no JSON: pyautogen 0.2 answers the model with"
            self.report(place, f"{message} an error, later releases with its `str()`; {_advice(kind)}")

    def _makes_json(self, tool: Scope) -> bool:
        """True for a tool whose result AutoGen serialises, and nobody else on the way."""
        if not self.model.ways_of_tools.get(tool, frozenset()) & _SERIALISING:
            return False
        decorators = tool.node.decorators if isinstance(tool.node, cst.FunctionDef) else ()
        return all(_registers(decorator.decorator) for decorator in decorators)


_SERIALISING = frozenset({"register_for_llm", "register_for_execution", "register_function"})
_ADVICE = {
    "bytes": "decode it",
    "bytearray": "decode it",
    "date": "use `.isoformat()`",
    "datetime": "use `.isoformat()`",
    "frozenset": "use `sorted(...)`",
    "set": "use `sorted(...)`",
    "time": "use `.isoformat()`",
    "timedelta": "use `str(...)`",
    "Decimal": "use `str(...)`",
    "UUID": "use `str(...)`",
}


def _advice(kind: str) -> str:
    return _ADVICE.get(kind, "use `dataclasses.asdict(...)`")


def _registers(node: cst.BaseExpression) -> bool:
    """True for `agent.register_for_llm(...)` and its partner, the only decorators that leave the result alone."""
    callee = node.func if isinstance(node, cst.Call) else node
    return isinstance(callee, cst.Attribute) and callee.attr.value in _SERIALISING


RULE = UnserialisableToolResult
