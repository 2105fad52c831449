"""The arguments of a call, and which parameter each one reaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.literals import literal_value

DictLookup = Callable[[cst.BaseExpression], "cst.Dict | None"]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: `node` is the `cst.Arg` to point at, `value` the expression that is passed."""

    node: cst.Arg
    value: cst.BaseExpression

    @property
    def is_written_there(self) -> bool:
        """True when the value stands at the call itself, not in a mapping that is spread into it."""
        return self.value is self.node.value


class Arguments:
    """The arguments of `call`.

    `dict_behind` finds the literal behind a `**mapping`; `open_ended` is true when a `*` or `**` argument could not
    be seen through, so that an absent keyword may yet be passed.
    """

    def __init__(self, call: cst.Call, dict_behind: DictLookup, skip: int = 0) -> None:
        self.positional: list[Argument] = []
        self.keywords: dict[str, Argument] = {}
        self.open_ended = False
        self._starred = False
        for arg in call.args[skip:]:
            if arg.star == "**":
                self._add_mapping(arg, dict_behind)
            elif arg.star == "*":
                self._starred = self.open_ended = True
            elif arg.keyword is not None:
                self.keywords[arg.keyword.value] = Argument(arg, arg.value)
            elif not self._starred:
                self.positional.append(Argument(arg, arg.value))

    def _add_mapping(self, arg: cst.Arg, dict_behind: DictLookup) -> None:
        literal = dict_behind(arg.value)
        if literal is None:
            self.open_ended = True
            return
        for element in literal.elements:
            key = literal_value(element.key) if isinstance(element, cst.DictElement) else None
            if key is not None and isinstance(key.value, str):
                self.keywords.setdefault(key.value, Argument(arg, element.value))
            else:
                self.open_ended = True

    def get(self, name: str, index: int | None = None) -> Argument | None:
        """The argument passed by keyword `name`, or positionally at the 0-based `index`."""
        found = self.keywords.get(name)
        if found is None and index is not None and 0 <= index < len(self.positional):
            return self.positional[index]
        return found

    def __iter__(self) -> Iterator[Argument]:
        yield from self.positional
        yield from self.keywords.values()


def parameter_names(parameters: cst.Parameters) -> list[str]:
    """The parameters that take positional arguments, in order."""
    return [each.name.value for each in (*parameters.posonly_params, *parameters.params)]
