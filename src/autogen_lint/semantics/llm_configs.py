"""The dicts that configure a model: llm_configs, the entries of a config_list, and what is added to them later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeGuard

import libcst as cst

from autogen_lint.catalogue import Family, find_class
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.imported_configs import ImportedConfig, imported_configs
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.scopes import Binding, BindingKind, ScopeKind
from autogen_lint.semantics.values import External, Function, Items

if TYPE_CHECKING:
    from autogen_lint.semantics.model import Model

_DEPTH = 24
_NAMED = re.compile(r"(^|_)(llm_?configs?|config_?lists?)(_|\d|$)", re.IGNORECASE)
# Of the clients that AutoGen has for other providers, it depends on each what becomes of an option.
_OPENAI_TYPES = {"openai", "open_ai", "azure", "azure_openai", "azure_ad"}
_COPIES = {"copy.copy", "copy.deepcopy", "builtins.list", "builtins.tuple", "autogen.filter_config"}

_VALUE_KINDS = (BindingKind.ASSIGNMENT, BindingKind.AUGMENTED, BindingKind.PARAMETER)

_FROM_ELSEWHERE = (cst.Name, cst.Attribute, cst.Call, cst.Subscript)

Display = cst.Dict | cst.Call | cst.List | cst.Tuple | cst.ListComp
"""What a config or a list of configs is written as."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option: `node` is what names it, a dict's key or the argument of a call."""

    name: str
    node: cst.BaseExpression | cst.Arg
    value: cst.BaseExpression


@dataclass(frozen=True, slots=True, eq=False)
class LlmConfig:
    """A dict display, or a call that takes options as keywords (`dict`, `LLMConfig`, `OpenAIWrapper`).

    `is_entry` is true for what stands in a config_list. `by_name` is true when only its name says that it is a config:
    nothing shows it on its way to AutoGen. `others` are mappings that are spread into it. `model` is the module that it
    belongs to.
    """

    node: cst.Dict | cst.Call
    model: Model = field(repr=False)
    is_entry: bool
    by_name: bool
    options: tuple[Option, ...] = ()
    others: tuple[cst.BaseExpression, ...] = field(default=())

    def option(self, name: str) -> Option | None:
        """The option written under `name`; the last one counts."""
        return next((each for each in reversed(self.options) if each.name == name), None)


class LlmConfigs:
    """The model configs of a module that uses classic AutoGen.

    A dict is one when it reaches an agent's `llm_config`, `OpenAIWrapper` or `LLMConfig`, or when its name says so and
    it has a `model` or a `config_list`.
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self._found: dict[cst.Dict | cst.Call, LlmConfig] = {}
        self._followed: set[tuple[cst.CSTNode, bool, bool]] = set()
        self._lists: dict[cst.CSTNode, bool] = {}
        """The lists of entries, and whether only their names say so."""
        self._grown: set[cst.CSTNode] = set()
        self._displays: dict[cst.CSTNode, list[Display]] = {}
        self._unknown: dict[cst.CSTNode, list[cst.BaseExpression]] = {}
        self._from_elsewhere: dict[cst.BaseExpression, bool] = {}
        """What configs are made of and no expression of the module shows, and whether it stands in a config_list."""
        self._active: set[cst.CSTNode] = set()
        if Family.CLASSIC in model.families:
            for scope in model.walk.scopes:
                for call in scope.own(cst.Call):
                    self._visit_call(call)
            self._visit_names()
            self._visit_additions()

    def __iter__(self) -> Iterator[LlmConfig]:
        return iter(self._found.values())

    @cached_property
    def later_options(self) -> list[tuple[Option, list[LlmConfig]]]:
        """Options that are set on finished configs: `config["key"] = value`, and `config.update(...)`."""
        found: list[tuple[Option, list[LlmConfig]]] = []
        if not self._found and not self._from_elsewhere:
            return found
        for scope in self._model.walk.scopes:
            for assignment in scope.own(cst.Assign):
                for target in assignment.targets:
                    option = _item_option(target.target, assignment.value)
                    if option is not None and isinstance(target.target, cst.Subscript):
                        found += [(option, configs) for configs in [self._set_on(target.target.value)] if configs]
            for call in scope.own(cst.Call):
                if isinstance(call.func, cst.Attribute) and call.func.attr.value in ("update", "setdefault"):
                    configs = self._set_on(call.func.value)
                    found += [(option, configs) for option in _update_options(call) if configs]
        return found

    @cached_property
    def imported(self) -> list[ImportedConfig]:
        """The configs of other modules that the module gives AutoGen, by the first expression that stands for each.

        Asks other files.
        """
        found: dict[cst.CSTNode, ImportedConfig] = {}
        for use, is_entry in self._from_elsewhere.items():
            for each in imported_configs(use, self._model, is_entry=is_entry):
                found.setdefault(each.config.node, each)
        return list(found.values())

    def _set_on(self, node: cst.BaseExpression) -> list[LlmConfig]:
        """The configs that an option is set on, those of other modules included."""
        known = self.behind(node)
        if known or not isinstance(node, cst.Name | cst.Attribute):
            return known
        used = {each.config.node for each in self.imported} if self._from_elsewhere else set()
        return [
            each.config
            for leaf in self.unknown(node)
            for each in imported_configs(leaf, self._model, is_entry=False)
            if each.config.node in used
        ]

    def behind(self, node: cst.BaseExpression) -> list[LlmConfig]:
        """The known configs that an expression may stand for."""
        return [
            self._found[display]
            for display in self.displays(node)
            if isinstance(display, cst.Dict | cst.Call) and display in self._found
        ]

    def goes_to_openai(self, config: LlmConfig) -> bool:
        """True when the requests of a config go through the openai package, as far as is known."""
        kind = config.option("api_type")
        if config.option("model_client_cls") is not None:
            return False
        value = config.model.constant(kind.value) if kind is not None else None
        return kind is None or (value is not None and value.value in _OPENAI_TYPES)

    def members(self, node: cst.BaseExpression) -> list[cst.BaseExpression] | None:
        """The elements of the list that an expression stands for; `None` when not all of them can be seen."""
        displays = self.displays(node)
        if any(isinstance(each, cst.Dict | cst.Call) or each in self._grown for each in displays):
            return None
        found: list[cst.BaseExpression] = []
        for display in displays:
            if isinstance(display, cst.List | cst.Tuple):
                if any(isinstance(element, cst.StarredElement) for element in display.elements):
                    return None
                found += (element.value for element in display.elements)
            elif isinstance(display, cst.ListComp):
                found.append(display.elt)
        return found or None

    def parts(self, node: cst.BaseExpression) -> list[LlmConfig] | None:
        """The mappings behind an expression, configs or not; `None` when there is none to be seen."""
        displays = self.displays(node)
        found = [self.read(each, False, True) for each in displays if isinstance(each, cst.Dict | cst.Call)]
        return found or None

    def is_spread_elsewhere(self, config: LlmConfig) -> bool:
        """True when `**` gives the config to something that is not AutoGen's: its keys have a second reader."""
        return config.node in self._spread_elsewhere

    # -- where configs go --------------------------------------------------------------------------------------------

    def _visit_call(self, call: cst.Call) -> None:
        for name in self._model.externals(call.func):
            if _takes_options(name):
                self._follow(call, is_entry=name.endswith("Entry"))
        agent = self._model.agent_built_by(call, Family.CLASSIC)
        argument = agent.argument("llm_config") if agent is not None else None
        if isinstance(argument, Argument):
            self._follow(argument.value)

    def _visit_names(self) -> None:
        for name, value in self._named_values():
            self._follow(value, is_entry="list" in name.lower(), by_name=True)

    def _visit_additions(self) -> None:
        """Follow what is put into a list of entries: `config_list.append(...)`."""
        for scope in self._model.walk.scopes if self._lists else ():
            for call in scope.own(cst.Call):
                method = call.func.attr.value if isinstance(call.func, cst.Attribute) else ""
                if method not in ("append", "extend", "insert") or not isinstance(call.func, cst.Attribute):
                    continue
                lists = [each for each in self.displays(call.func.value) if each in self._lists]
                if lists and call.args:
                    self._grown.update(lists)
                    by_name = all(self._lists[each] for each in lists)
                    self._follow(call.args[-1].value, is_entry=True, by_name=by_name)

    def _named_values(self) -> Iterator[tuple[str, cst.BaseExpression]]:
        """What is put under a name that says "config of a model"."""
        for scope in self._model.walk.scopes:
            for name, bindings in scope.bindings.items():
                if _NAMED.search(name):
                    yield from (
                        (name, each.value)
                        for each in bindings
                        if each.value is not None and not each.path and each.kind in _VALUE_KINDS
                    )
            for target in scope.attribute_targets:
                if target.value is not None and not target.path and _NAMED.search(target.attribute):
                    yield target.attribute, target.value
            for arg in scope.own(cst.Arg):
                if arg.keyword is not None and _NAMED.search(arg.keyword.value):
                    yield arg.keyword.value, arg.value
            if scope.kind is ScopeKind.FUNCTION and _NAMED.search(scope.name):
                yield from ((scope.name, each.value) for each in scope.own(cst.Return) if each.value is not None)

    def _follow(self, node: cst.BaseExpression, *, is_entry: bool = False, by_name: bool = False) -> None:
        """Note the configs that `node` stands for or lists, with those inside them."""
        pending = [(node, is_entry)]
        while pending:
            current, entry = pending.pop()
            for leaf in self.unknown(current):
                self._from_elsewhere.setdefault(leaf, entry)
            for display in self.displays(current):
                if (display, entry, by_name) in self._followed:
                    continue
                self._followed.add((display, entry, by_name))
                if isinstance(display, cst.ListComp):
                    pending.append((display.elt, True))
                elif isinstance(display, cst.List | cst.Tuple):
                    self._lists.setdefault(display, by_name)
                    pending += [(element.value, True) for element in display.elements]
                else:
                    pending += self._note(display, entry, by_name)

    def _note(
        self, node: cst.Dict | cst.Call, is_entry: bool, by_name: bool
    ) -> Iterable[tuple[cst.BaseExpression, bool]]:
        """File one config; gives what is to be followed from there."""
        config = self.read(node, is_entry, by_name)
        if by_name and (not (config.option("model") or config.option("config_list")) or node in self._spread_elsewhere):
            return
        self._found.setdefault(node, config)
        nested = config.option("config_list")
        if nested is not None:
            yield nested.value, True
        yield from ((other, is_entry) for other in config.others)
        if isinstance(node, cst.Call):
            # `LLMConfig({...}, {...})`: each is an entry. `dict({...})` is a copy.
            takes_entries = External("builtins.dict") not in self._model.evaluate(node.func)
            yield from ((arg.value, takes_entries) for arg in node.args if arg.keyword is None and not arg.star)

    def read(self, node: cst.Dict | cst.Call, is_entry: bool, by_name: bool) -> LlmConfig:
        """What is written at a display of the module, taken for a config."""
        if isinstance(node, cst.Dict):
            options = tuple(_dict_options(node))
            others = tuple(each.value for each in node.elements if isinstance(each, cst.StarredDictElement))
        else:
            options = tuple(
                Option(arg.keyword.value, arg, arg.value)
                for arg in node.args
                if arg.keyword is not None and not arg.star
            )
            others = tuple(arg.value for arg in node.args if arg.star == "**")
        return LlmConfig(node, self._model, is_entry, by_name, options, others)

    @cached_property
    def _spread_elsewhere(self) -> frozenset[cst.CSTNode]:
        found: set[cst.CSTNode] = set()
        for scope in self._model.walk.scopes:
            for call in scope.own(cst.Call):
                spread = [arg.value for arg in call.args if arg.star == "**"]
                names = self._model.externals(call.func) if spread else []
                if any(not _is_autogens(name) and name != "builtins.dict" for name in names):
                    found.update(display for value in spread for display in self.displays(value))
        return frozenset(found)

    # -- what expressions stand for ----------------------------------------------------------------------------------

    def displays(self, node: cst.BaseExpression) -> list[Display]:
        """The displays behind an expression, through names, copies, merges, loops and local functions."""
        known = self._displays.get(node)
        if known is not None:
            return known
        if node in self._active or len(self._active) > _DEPTH:
            # A config that is made of itself, in a loop.
            return []
        self._active.add(node)
        try:
            self._displays[node] = self._find_displays(node)
        finally:
            self._active.discard(node)
        return self._displays[node]

    def unknown(self, node: cst.BaseExpression) -> list[cst.BaseExpression]:
        """What `node` has its value from, and no expression of the module shows: imported names, calls and items."""
        self.displays(node)
        return self._unknown.get(node, [])

    def _find_displays(self, node: cst.BaseExpression) -> list[Display]:
        found: dict[Display, None] = {}
        unknown = self._unknown.setdefault(node, [])
        seen: set[cst.CSTNode] = set()
        pending: list[tuple[cst.BaseExpression, int]] = [(node, 0)]
        while pending:
            current, depth = pending.pop(0)
            if current in seen or depth > _DEPTH:
                continue
            seen.add(current)
            if self._is_display(current):
                found[current] = None
                continue
            sources = list(self._sources(current))
            pending += [(each, depth + 1) for each in sources]
            if not sources and isinstance(current, _FROM_ELSEWHERE):
                unknown.append(current)
        return list(found)

    def _is_display(self, node: cst.BaseExpression) -> TypeGuard[Display]:
        if isinstance(node, cst.Call):
            return any(name == "builtins.dict" or _takes_options(name) for name in self._model.externals(node.func))
        return isinstance(node, cst.Dict | cst.List | cst.Tuple | cst.ListComp)

    def _sources(self, node: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
        """The expressions that `node` has its value from."""
        if isinstance(node, cst.Name):
            for binding in self._model.names.bindings(node.value, node):
                yield from self._bound(binding)
        elif isinstance(node, cst.Call):
            yield from self._called(node)
        elif isinstance(node, cst.BinaryOperation | cst.BooleanOperation):
            yield from (node.left, node.right)
        elif isinstance(node, cst.IfExp):
            yield from (node.body, node.orelse)
        elif isinstance(node, cst.NamedExpr):
            yield node.value
        elif isinstance(node, cst.Subscript):
            yield from self._item(node)
        elif isinstance(node, cst.Attribute):
            yield from self._evaluated(node)

    def _bound(self, binding: Binding) -> Iterator[cst.BaseExpression]:
        if binding.value is None:
            return
        if binding.kind in _VALUE_KINDS and not binding.path:
            yield binding.value
        elif binding.kind is BindingKind.ITERATION and binding.path == (None,):
            yield from self._elements(binding.value)

    def _called(self, call: cst.Call) -> Iterator[cst.BaseExpression]:
        if isinstance(call.func, cst.Attribute) and call.func.attr.value == "copy" and not call.args:
            yield call.func.value
            return
        for value in self._model.evaluate(call.func):
            if isinstance(value, External) and value.name in _COPIES and call.args and not call.args[0].star:
                yield call.args[0].value
            elif isinstance(value, Function) and not isinstance(value.scope.node, cst.Lambda):
                yield from (each.value for each in value.scope.own(cst.Return) if each.value is not None)

    def _item(self, node: cst.Subscript) -> Iterator[cst.BaseExpression]:
        key = _index(node)
        for display in self.displays(node.value):
            if isinstance(display, cst.Dict):
                yield from (each.value for each in _dict_options(display) if each.name == key)
            elif not isinstance(display, cst.Call):
                yield from _members(display)

    def _elements(self, node: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
        for display in self.displays(node):
            if not isinstance(display, cst.Dict | cst.Call):
                yield from _members(display)

    def _evaluated(self, node: cst.Attribute) -> Iterator[cst.BaseExpression]:
        for value in self._model.evaluate(node):
            if isinstance(value, Items) and not value.values_only:
                yield value.node


def _members(display: cst.List | cst.Tuple | cst.ListComp) -> Iterator[cst.BaseExpression]:
    if isinstance(display, cst.ListComp):
        yield display.elt
    else:
        yield from (each.value for each in display.elements if isinstance(each, cst.Element))


def _takes_options(name: str) -> bool:
    """True for the classes of classic AutoGen whose keywords are a config's options."""
    api = find_class(name) if name.startswith("autogen.") else None
    return (
        api is not None and api.family is Family.CLASSIC and ("llm_config" in api.kinds or api.name == "OpenAIWrapper")
    )


def _is_autogens(name: str) -> bool:
    return name.startswith(("autogen.", "ag2."))


def _dict_options(node: cst.Dict) -> Iterator[Option]:
    for element in node.elements:
        key = literal_value(element.key) if isinstance(element, cst.DictElement) else None
        if key is not None and isinstance(key.value, str) and isinstance(element, cst.DictElement):
            yield Option(key.value, element.key, element.value)


def _update_options(call: cst.Call) -> Iterator[Option]:
    """What `config.update(...)` and `config.setdefault("key", value)` set."""
    key = literal_value(call.args[0].value) if len(call.args) == 2 else None
    if key is not None and isinstance(key.value, str):
        yield Option(key.value, call.args[0].value, call.args[1].value)
        return
    for arg in call.args:
        if arg.keyword is not None and not arg.star:
            yield Option(arg.keyword.value, arg, arg.value)
        elif isinstance(arg.value, cst.Dict):
            yield from _dict_options(arg.value)


def _index(node: cst.Subscript) -> object:
    if len(node.slice) != 1 or not isinstance(node.slice[0].slice, cst.Index):
        return None
    literal = literal_value(node.slice[0].slice.value)
    return literal.value if literal is not None else None


def _item_option(target: cst.CSTNode, value: cst.BaseExpression) -> Option | None:
    """The option that `target = value` sets, when the target is an item with a literal string for its key."""
    name = _index(target) if isinstance(target, cst.Subscript) else None
    if not isinstance(name, str) or not isinstance(target, cst.Subscript):
        return None
    index = target.slice[0].slice
    return Option(name, index.value, value) if isinstance(index, cst.Index) else None
