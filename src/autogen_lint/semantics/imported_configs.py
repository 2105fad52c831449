"""Model configs that a module takes from other modules of its project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst

from autogen_lint.semantics.expressions_elsewhere import Elsewhere, expressions_elsewhere
from autogen_lint.semantics.literals import literal_value

if TYPE_CHECKING:
    from autogen_lint.semantics.llm_configs import LlmConfig
    from autogen_lint.semantics.model import Model

_STEPS = 200
"""How many expressions are followed from one use."""


@dataclass(frozen=True, slots=True, eq=False)
class ImportedConfig:
    """A config of another module; `use` is the expression that stands for it, or for what it is part of, in the module
    at hand.
    """

    use: cst.BaseExpression
    config: LlmConfig

    @property
    def is_known_at_home(self) -> bool:
        """True when its own module uses classic AutoGen and takes it for a config."""
        home = self.config.model.llm_configs
        return any(each.node is self.config.node for each in home)


def imported_configs(use: cst.BaseExpression, model: Model, *, is_entry: bool) -> Iterator[ImportedConfig]:
    """The configs of other modules that `use` stands for or lists, with those inside them."""
    pending = [(*each, is_entry) for each in values_elsewhere(use, model)]
    seen: set[cst.CSTNode] = set()
    while pending and len(seen) < _STEPS:
        home, expression, entry = pending.pop()
        if expression in seen:
            continue
        seen.add(expression)
        configs = home.llm_configs
        pending += [(*each, entry) for leaf in configs.unknown(expression) for each in values_elsewhere(leaf, home)]
        for display in configs.displays(expression):
            if isinstance(display, cst.ListComp):
                pending.append((home, display.elt, True))
            elif isinstance(display, cst.List | cst.Tuple):
                pending += [(home, element.value, True) for element in display.elements]
            elif display not in seen or display is expression:
                seen.add(display)
                config = configs.read(display, entry, by_name=True)
                yield ImportedConfig(use, config)
                nested = config.option("config_list")
                pending += [(home, nested.value, True)] if nested is not None else []
                pending += [(home, other, entry) for other in config.others]


def values_elsewhere(node: cst.BaseExpression, model: Model) -> Iterator[Elsewhere]:
    """What `expressions_elsewhere` finds, and items of it."""
    if isinstance(node, cst.Subscript):
        yield from _items(node, model)
    else:
        yield from expressions_elsewhere(node, model)


def _items(node: cst.Subscript, model: Model) -> Iterator[Elsewhere]:
    """What an imported mapping has under a literal key, and what an imported list has in it."""
    index = node.slice[0].slice if len(node.slice) == 1 else None
    key = literal_value(index.value) if isinstance(index, cst.Index) else None
    for home, expression in expressions_elsewhere(node.value, model):
        for display in home.llm_configs.displays(expression):
            if isinstance(display, cst.Dict):
                options = home.llm_configs.read(display, False, by_name=True).options
                yield from ((home, each.value) for each in options if key is not None and each.name == key.value)
            elif isinstance(display, cst.List | cst.Tuple):
                yield from ((home, each.value) for each in display.elements)
