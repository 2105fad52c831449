"""What looks like a real API key, and the literals that are used as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import libcst as cst

from autogen_lint.semantics.imported_configs import imported_configs, values_elsewhere
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.scopes import Binding, BindingKind
from autogen_lint.semantics.values import Instance, Items, LocalClass

if TYPE_CHECKING:
    from autogen_lint.semantics.model import Model

_DEPTH = 12
_STEPS = 60
_MODULES = 3

# -- shapes -----------------------------------------------------------------------------------------------------------

_URL_SAFE, _WORD, _HEX = "[A-Za-z0-9_-]", "[A-Za-z0-9]", "[0-9a-f]"
# Prefix and rest of the keys of providers that mark theirs.
_MARKED = re.compile(
    "|".join(
        f"(?:(?:{prefix})(?P<b{index}>{rest}))"
        for index, (prefix, rest) in enumerate(
            (
                ("sk-(?:proj|svcacct|admin|None|ant-api\\d\\d|ant-admin\\d\\d|ant|or-v1|or|lf)-", _URL_SAFE + "{32,}"),
                ("sk-", _WORD + "{32,}"),
                ("AIza", _URL_SAFE + "{35}"),
                ("gsk_", _WORD + "{40,}"),
                ("xai-", _WORD + "{40,}"),
                ("hf_", _WORD + "{30,}"),
                ("pplx-", _WORD + "{40,}"),
                ("nvapi-", _URL_SAFE + "{50,}"),
                ("csk-", _WORD + "{40,}"),
                ("r8_", _WORD + "{35,}"),
                ("tvly-(?:dev-|prod-)?", _URL_SAFE + "{28,}"),
                ("fc-", _HEX + "{32}"),
                ("e2b_", _HEX + "{40}"),
                ("dtn_", _HEX + "{60,}"),
                ("pcsk_", _URL_SAFE + "{40,}"),
                ("lsv2_(?:pt|sk)_", _HEX + "{32}_" + _HEX + "{10}"),
                ("gh[pousr]_", _WORD + "{36}"),
                ("github_pat_", "[A-Za-z0-9_]{60,}"),
            )
        )
    )
)
_LONGEST = 1000
"""Characters; no provider's keys come near it, and a megabyte of text is not worth a close look."""
_UNMARKED = re.compile(f"{_HEX}{{32,128}}|[0-9A-F]{{32,128}}|{_WORD}{{32,128}}={{0,2}}")
# Words that tell a stand-in from a key. A random text has one of them by chance once in a thousand times.
_STAND_IN = re.compile(
    r"your|here|fake|test|mock|demo|dummy|example|sample|placeholder|replace|insert|redacted|change|secret|"
    r"xxxx|qwert|asdf|deadbeef|foobar|notreal|invalid|(?:^|[_-])(?:my|key|api|the|no|not|none|local|token)(?:[_-]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KeyShape:
    """What may be said about a key in public: how it begins, if that tells the provider, and how long it is."""

    mark: str
    length: int

    def __str__(self) -> str:
        return f"`{self.mark}...`, {self.length} characters" if self.mark else f"{self.length} random characters"


def key_shape(text: str, *, marked_only: bool = False) -> KeyShape | None:
    """The shape of `text` when it looks like a real key: a provider's mark or none, then enough that is random."""
    if len(text) > _LONGEST:
        return None
    found = _MARKED.fullmatch(text)
    if found is not None:
        body = next(group for group in found.groups() if group is not None)
        return KeyShape(text[: len(text) - len(body)], len(text)) if _is_random(body) else None
    if marked_only or not _UNMARKED.fullmatch(text):
        return None
    return KeyShape("", len(text)) if _is_random(text) and any(each.isdigit() for each in text) else None


def _is_random(body: str) -> bool:
    """True for what nobody typed: no words, no rows of characters, letters and digits in one run."""
    longest = max(re.split(r"[_-]", body), key=len)
    if len(longest) < 10 or not _is_mixed(longest) or len(set(body)) < 10:
        return False
    if _STAND_IN.search(body) or re.search(r"(.)\1{4}", body) or _repeats(body):
        return False
    letters = [ord(each) for each in body.lower() if each.isalpha()]
    digits = [ord(each) for each in body if each.isdigit()]
    return not _is_in_order(letters) and not _is_in_order(digits)


def _is_mixed(body: str) -> bool:
    """True when kinds of characters take turns as by chance, and not as in words, numbers and CamelCase."""
    kinds = "".join("d" if each.isdigit() else "u" if each.isupper() else "l" for each in body)
    turns = sum(first != second for first, second in pairwise(kinds))
    has_both_cases = {"u", "l"} <= set(kinds)
    if turns < (0.3 if has_both_cases else 0.2) * (len(kinds) - 1):
        return False
    # In CamelCase nearly every capital has small letters behind it, and more than one or two.
    small = re.findall("l+", kinds)
    is_camel_case = kinds.count("ul") > 0.75 * kinds.count("u") and sum(map(len, small)) > 2.2 * len(small)
    return not (has_both_cases and is_camel_case)


def _repeats(body: str) -> bool:
    """True when a good piece of the text comes twice."""
    return any(body.count(body[start : start + 8]) > 1 for start in range(max(len(body) - 8, 0)))


def _is_in_order(codes: list[int]) -> bool:
    """True when most characters follow each other as on a keyboard or in the alphabet, up or down."""
    steps = [(second - first) for first, second in pairwise(codes)]
    if len(steps) < 5:
        return False
    return any(sum(step in wanted for step in steps) >= 0.6 * len(steps) for wanted in ((1, -9), (-1, 9)))


# -- uses --------------------------------------------------------------------------------------------------------------

_KEY_NAME = re.compile(r"(?:^|[_\W]|(?<=[a-z]))(?:api_?-?(?:keys?|token))$", re.IGNORECASE)
_SECRET_NAME = re.compile(r"(?:^|[_\W])(?:key|token|secret)s?$", re.IGNORECASE)
_ENVIRONMENT = ("os.environ.setdefault", "os.environ.get", "os.getenv", "os.environ.pop", "os.putenv")
_WRAPPERS = ("SecretStr", "Secret", "Field", "Secret.from_token", "str", "field")


@dataclass(frozen=True, slots=True)
class KeyUse:
    """A literal that is used as a key, or the use of what the module in the file `origin` has one in; `named` is what
    it is used as.
    """

    node: cst.BaseExpression
    shape: KeyShape
    named: str
    origin: str | None = None


class ApiKeys:
    """Finds the literals of a module that are used as API keys, each once, and those of other modules that it uses so
    and that are not reported there.

    With `named`, only these expressions are followed, each with what it is used as. `depth` is how many modules lie
    between this one and the one that asks.
    """

    def __init__(
        self, model: Model, named: Iterable[tuple[str, cst.BaseExpression]] | None = None, depth: int = 0
    ) -> None:
        self._model = model
        self._depth = depth
        self._uses: dict[cst.CSTNode, KeyUse] = {}
        for name, value in self._named_values() if named is None else named:
            self._look_at(name, value)
        if named is None:
            self._look_at_configs_elsewhere()

    def _look_at(self, name: str, value: cst.BaseExpression) -> None:
        if _KEY_NAME.search(name):
            self._follow(name, value, marked_only=False)
        elif _SECRET_NAME.search(name):
            self._follow(name, value, marked_only=True)

    def __iter__(self) -> Iterator[KeyUse]:
        return iter(self._uses.values())

    def _named_values(self) -> Iterator[tuple[str, cst.BaseExpression]]:
        for scope in self._model.walk.scopes:
            for name, bindings in scope.bindings.items():
                for binding in bindings:
                    value = _bound_value(binding)
                    if value is not None:
                        yield name, value
            for assignment in scope.own(cst.Assign):
                for target in assignment.targets:
                    target_name = _target_name(target.target)
                    if target_name is not None:
                        yield target_name, assignment.value
            for element in scope.own(cst.DictElement):
                key = _text(element.key)
                if key is not None:
                    yield key, element.value
            for call in scope.own(cst.Call):
                yield from self._passed(call)

    def _passed(self, call: cst.Call) -> Iterator[tuple[str, cst.BaseExpression]]:
        for arg in call.args:
            if arg.keyword is not None:
                yield arg.keyword.value, arg.value
        first = _text(call.args[0].value) if call.args and call.args[0].keyword is None else None
        if first is None or not (_KEY_NAME.search(first) or _SECRET_NAME.search(first)):
            return
        # `getenv("OPENAI_API_KEY", ...)`, `add_argument("--api-key", default=...)`
        fallbacks = [arg.value for arg in call.args if arg.keyword is not None and arg.keyword.value == "default"]
        if len(call.args) > 1 and set(_ENVIRONMENT) & set(self._model.externals(call.func)):
            fallbacks.append(call.args[1].value)
        yield from ((first, value) for value in fallbacks)

    def _follow(self, name: str, node: cst.BaseExpression, *, marked_only: bool) -> None:
        pending = [(node, 0)]
        seen: set[cst.CSTNode] = set()
        while pending and len(seen) < _STEPS:
            current, depth = pending.pop()
            if current in seen or depth > _DEPTH:
                continue
            seen.add(current)
            text = _text(current)
            if text is None:
                pending += [(each, depth + 1) for each in self._sources(current)]
                self._follow_elsewhere(name, current)
                continue
            shape = key_shape(text.strip(), marked_only=marked_only)
            if shape is not None:
                self._uses.setdefault(current, KeyUse(current, shape, name))

    def _follow_elsewhere(self, name: str, node: cst.BaseExpression) -> None:
        """Look up what another module of the project has behind `node`."""
        if self._depth < _MODULES:
            for home, value in values_elsewhere(node, self._model):
                self._look_elsewhere(name, value, home, node)

    def _look_at_configs_elsewhere(self) -> None:
        """Keys in configs and arguments that other modules keep: `llm_config=settings.LLM`, `Client(**MODEL)`."""
        configs = list(self._model.llm_configs.imported)
        for scope in self._model.walk.scopes:
            for call in scope.own(cst.Call):
                for arg in call.args:
                    if arg.star == "**":
                        configs += imported_configs(arg.value, self._model, is_entry=False)
        for each in configs:
            for option in each.config.options:
                self._look_elsewhere(option.name, option.value, each.config.model, each.use)

    def _look_elsewhere(self, name: str, value: cst.BaseExpression, home: Model, node: cst.BaseExpression) -> None:
        for use in ApiKeys(home, [(name, value)], self._depth + 1):
            literal, origin = use.node, use.origin or Path(home.filename).name
            if use.origin is not None or not _is_reported(literal, home):
                self._uses.setdefault(literal, KeyUse(node, use.shape, name, origin))

    def _sources(self, node: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
        """The expressions that `node` has its value from."""
        if isinstance(node, cst.Name):
            for binding in self._model.names.bindings(node.value, node):
                if (value := _bound_value(binding)) is not None:
                    yield value
        elif isinstance(node, cst.BooleanOperation):
            yield from (node.left, node.right)
        elif isinstance(node, cst.IfExp):
            yield from (node.body, node.orelse)
        elif isinstance(node, cst.NamedExpr):
            yield node.value
        elif isinstance(node, cst.List | cst.Tuple):
            yield from (each.value for each in node.elements)
        elif isinstance(node, cst.Call):
            yield from self._called(node)
        elif isinstance(node, cst.Attribute):
            yield from self._attribute(node)
        elif isinstance(node, cst.Subscript):
            yield from self._item(node)

    def _called(self, call: cst.Call) -> Iterator[cst.BaseExpression]:
        if isinstance(call.func, cst.Attribute) and call.func.attr.value in ("get_secret_value", "strip"):
            yield call.func.value
            return
        names = self._model.externals(call.func)
        if set(_ENVIRONMENT) & set(names):
            yield from (arg.value for arg in call.args[1:2])
        elif any(name.rpartition(".")[2] in _WRAPPERS for name in names):
            yield from (arg.value for arg in call.args if arg.keyword is None or arg.keyword.value == "default")

    def _attribute(self, node: cst.Attribute) -> Iterator[cst.BaseExpression]:
        """What a class of the module, or `self`, has under that name."""
        attribute = node.attr.value
        for value in self._model.evaluate(node.value):
            local = value.type if isinstance(value, Instance) else value
            if isinstance(local, LocalClass):
                evaluator = self._model.values
                for scope in evaluator.local_mro(local.scope):
                    bound = (each.value for each in scope.bindings.get(attribute, ()))
                    set_later = (each.value for each in evaluator.self_attributes(scope).get(attribute, ()))
                    yield from (each for each in (*bound, *set_later) if each is not None)

    def _item(self, node: cst.Subscript) -> Iterator[cst.BaseExpression]:
        index = node.slice[0].slice if len(node.slice) == 1 else None
        key = _text(index.value) if isinstance(index, cst.Index) else None
        for value in self._model.evaluate(node.value):
            display = value.node if isinstance(value, Items) else None
            if isinstance(display, cst.Dict):
                yield from (
                    element.value
                    for element in display.elements
                    if isinstance(element, cst.DictElement) and (key is None or _text(element.key) == key)
                )
            elif isinstance(display, cst.List | cst.Tuple):
                yield from (element.value for element in display.elements)


def _is_reported(literal: cst.CSTNode, home: Model) -> bool:
    """True when the module of the literal has it reported by itself."""
    return bool(home.families) and any(use.node is literal for use in ApiKeys(home))


def _bound_value(binding: Binding) -> cst.BaseExpression | None:
    """The expression that an assignment or a parameter's default gives a name, out of a written tuple if need be."""
    value = binding.value
    if binding.kind not in (BindingKind.ASSIGNMENT, BindingKind.PARAMETER):
        return None
    for step in binding.path:
        if step is None or not isinstance(value, cst.Tuple | cst.List) or step >= len(value.elements):
            return None
        value = value.elements[step].value
    return value


def _text(node: cst.BaseExpression) -> str | None:
    literal = literal_value(node)
    return literal.value if literal is not None and isinstance(literal.value, str) else None


def _target_name(target: cst.CSTNode) -> str | None:
    """The attribute or literal key that an assignment sets."""
    if type(target) is cst.Attribute:
        return target.attr.value
    if type(target) is cst.Subscript and len(target.slice) == 1:
        index = target.slice[0].slice
        return _text(index.value) if isinstance(index, cst.Index) else None
    return None
