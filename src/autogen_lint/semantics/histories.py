"""Containers that outlive a call and hold a conversation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

import libcst as cst

from autogen_lint.semantics.imported_histories import ContainerAtHome, imported_containers, may_import_containers
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind
from autogen_lint.semantics.values import Instance, Items, LocalClass
from autogen_lint.semantics.walk import last_name

_CONTAINERS = {cst.List, cst.Dict, cst.ListComp, cst.DictComp}
_CONTAINER_CALLS = frozenset(
    {
        "builtins.list",
        "builtins.dict",
        "collections.deque",
        "collections.defaultdict",
        "collections.OrderedDict",
    }
)
_ADDING = frozenset({"append", "appendleft", "extend", "extendleft", "insert", "update"})
_KEYED = frozenset({"setdefault", "pop", "get"})
_OTHER_CHANGES = frozenset({"clear", "popleft", "popitem", "remove", "reverse", "sort"})
_CHAT_RESULT_PARTS = frozenset({"chat_history", "summary", "messages", "chat_message", "content", "inner_messages"})
_CONVERSATION_WORDS = frozenset(
    {
        "chatlog",
        "context",
        "conversation",
        "conversations",
        "dialog",
        "dialogs",
        "dialogue",
        "dialogues",
        "histories",
        "history",
        "memories",
        "memory",
        "messages",
        "state",
        "transcript",
        "transcripts",
    }
)
# The parameters that take messages, and their positions in the chat methods that take them without a keyword.
_MESSAGE_PARAMETERS = ("messages", "message", "chat_messages", "carryover", "task", "input_task")
_CHAT_POSITIONS = {
    "generate_reply": (0,),
    "a_generate_reply": (0,),
    "send": (0,),
    "a_send": (0,),
    "on_messages": (0,),
    "on_messages_stream": (0,),
    "ask": (0,),
    "initiate_chats": (0,),
    "a_initiate_chats": (0,),
}
# Histories of something else, by the word in front.
_OTHER_SUBJECTS = frozenset(
    {
        "browser",
        "commit",
        "deploy",
        "download",
        "error",
        "errors",
        "login",
        "order",
        "price",
        "search",
        "warning",
        "warnings",
    }
)
_COPIED_FIELDS = (
    "pydantic.",
    "dataclasses.",
    "typing.TypedDict",
    "typing.NamedTuple",
    "enum.",
    "attr.",
    "attrs.",
    "sqlmodel.",
)


@dataclass(slots=True, eq=False)
class Container:
    """A mutable container: `node` is the assignment or parameter that creates it, `home` the scope that holds it.

    `on_self` marks an attribute that a method puts on `self`, of a class with one instance, built at module level.
    For a container of another module `node` is the import, `elsewhere` what that module shows of it, and `references`
    are all mentions.
    """

    name: str
    node: cst.CSTNode
    home: Scope
    binding: Binding | None = None
    on_self: bool = False
    changed_in: dict[Scope, None] = field(default_factory=dict)
    added: list[cst.BaseExpression] = field(default_factory=list)
    reaches_chat: bool = False
    is_keyed: bool = False
    elsewhere: ContainerAtHome | None = None
    references: list[cst.BaseExpression] = field(default_factory=list)


class Histories:
    """The containers of a module that hold a conversation and that callers share."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @cached_property
    def _chat_arguments(self) -> set[cst.CSTNode]:
        return set(self._argument_nodes())

    def shared(self) -> Iterator[Container]:
        """The containers to report, in no particular order: the module's own, and those of other modules that do not
        have them reported.
        """
        model = self._model
        # Whether the module is a script is asked when something depends on it: that takes all of its calls.
        has_any = bool(self._containers) or may_import_containers(model)
        if not has_any or model.is_test or model.runs_per_session or model.is_script:
            return
        yield from (each for each in self._traced if self._is_shared_conversation(each))
        for found in imported_containers(self._model):
            home = found.home
            container = Container(
                found.name, found.node, self._model.walk.module_scope, elsewhere=home, references=found.references
            )
            if not home.is_reported and self._is_shared_here(container, home):
                yield container

    def at_home(self) -> dict[str, ContainerAtHome]:
        """What importers may ask of the module's own containers, by their names: `history`, `Store.history`."""
        model = self._model
        # A module that leads to no AutoGen is never reported.
        is_silent = not model.families or model.is_script or model.is_test or model.runs_per_session
        found: dict[str, ContainerAtHome] = {}
        for container in self._traced:
            is_conversation = self._is_conversation(container)
            users = tuple(each.name for each in container.changed_in if model.is_reenterable(each))
            owner = f"{container.home.name}." if container.home.kind is ScopeKind.CLASS else ""
            found[f"{owner}{container.name}"] = ContainerAtHome(
                container.on_self,
                _is_mapping(container),
                container.is_keyed,
                is_conversation,
                users,
                is_reported=not is_silent and is_conversation and bool(users),
            )
        return found

    @cached_property
    def _traced(self) -> tuple[Container, ...]:
        for container in self._containers:
            self._trace(container)
        return self._containers

    def _is_shared_conversation(self, container: Container) -> bool:
        return any(map(self._model.is_reenterable, container.changed_in)) and self._is_conversation(container)

    def _is_shared_here(self, container: Container, home: ContainerAtHome) -> bool:
        """True when functions of this module make a container of another one a conversation that callers share."""
        self._trace(container)
        container.is_keyed = container.is_keyed or home.is_keyed
        if not any(map(self._model.is_reenterable, container.changed_in)) and not (
            home.users and container.reaches_chat
        ):
            return False
        return self._is_conversation(container) or (home.is_conversation and not container.is_keyed)

    def defaults(self) -> Iterator[Container]:
        """The parameter defaults that hold a conversation: one container for all calls that leave the argument out."""
        for function in self._model.graph.functions:
            for name, bindings in function.bindings.items():
                first = bindings[0]
                if (
                    first.kind is not BindingKind.PARAMETER
                    or first.value is None
                    or not self._is_container(first.value)
                ):
                    continue
                container = Container(name, first.node, function, first)
                self._trace(container)
                if container.changed_in and self._is_conversation(container):
                    yield container

    def is_container(self, value: cst.BaseExpression) -> bool:
        """True for an expression that makes a new list, dict or deque."""
        return self._is_container(value)

    def is_chat_argument(self, node: cst.CSTNode) -> bool:
        """True for a name or attribute in an argument through which messages reach a chat, a group or an agent."""
        return node in self._chat_arguments

    def holds_message(self, value: cst.BaseExpression) -> bool:
        """True for a message, a chat result, a part of one, and collections of them."""
        return self._holds_message(value)

    # -- finding containers ------------------------------------------------------------------------------------------

    @cached_property
    def _containers(self) -> tuple[Container, ...]:
        return tuple(self._find_containers())

    def _find_containers(self) -> Iterator[Container]:
        for scope in self._model.walk.scopes:
            if scope.kind is ScopeKind.MODULE:
                yield from self._bound_in(scope)
            elif scope.kind is ScopeKind.CLASS and isinstance(scope.node, cst.ClassDef):
                # What the class is gets asked last: most have no container.
                in_class = list(self._bound_in(scope)) if scope.function is None else []
                if in_class and not self._copies_fields(scope, scope.node):
                    yield from in_class
                if scope in self._built_at_module_level:
                    on_self = list(self._on_self(scope))
                    if on_self and len(self._built_in[scope]) == 1:
                        yield from on_self

    def _bound_in(self, scope: Scope) -> Iterator[Container]:
        found = []
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                if (
                    binding.kind is BindingKind.ASSIGNMENT
                    and binding.made_in is scope
                    and binding.value is not None
                    and not binding.path
                    and self._is_container(binding.value)
                ):
                    found.append(Container(name, binding.node, scope, binding))
                    break
        rebound_on_self = self._rebound_on_self(scope) if found else ()
        yield from (each for each in found if each.name not in rebound_on_self)

    def _rebound_on_self(self, scope: Scope) -> set[str]:
        """The class attributes that a method replaces for its object."""
        if scope.kind is not ScopeKind.CLASS:
            return set()
        return {
            name
            for name, targets in self._model.values.self_attributes(scope).items()
            if any(
                isinstance(target.node, cst.Assign | cst.AnnAssign) and not self._is_class_method(target.scope)
                for target in targets
            )
        }

    def _is_class_method(self, function: Scope) -> bool:
        node = function.node
        return isinstance(node, cst.FunctionDef) and "builtins.classmethod" in self._model.values.decorator_names(node)

    def _on_self(self, scope: Scope) -> Iterator[Container]:
        for name, targets in self._model.values.self_attributes(scope).items():
            for target in targets:
                if target.value is not None and not target.path and self._is_container(target.value):
                    yield Container(name, target.node, scope, on_self=True)
                    break

    def _is_container(self, value: cst.BaseExpression) -> bool:
        if type(value) in _CONTAINERS:
            return True
        return type(value) is cst.Call and self._model.is_one_of(value.func, _CONTAINER_CALLS)

    def _copies_fields(self, scope: Scope, node: cst.ClassDef) -> bool:
        """Pydantic models, dataclasses and their kin give each object a container of its own."""
        evaluator = self._model.values
        names = [*evaluator.external_bases(scope), *evaluator.decorator_names(node)]
        return any(name.startswith(_COPIED_FIELDS) for name in names)

    @cached_property
    def _built_at_module_level(self) -> dict[Scope, list[Scope]]:
        """The local classes that code outside functions builds objects of."""
        return self._classes_built_in(scope for scope in self._model.walk.scopes if scope.function is None)

    @cached_property
    def _built_in(self) -> dict[Scope, list[Scope]]:
        """The scopes of the calls that build objects of each local class, one for each call."""
        return self._classes_built_in(self._model.walk.scopes)

    def _classes_built_in(self, scopes: Iterable[Scope]) -> dict[Scope, list[Scope]]:
        found: dict[Scope, list[Scope]] = {}
        for scope in scopes:
            for call in scope.own(cst.Call):
                values = self._model.values.evaluate(call.func) if self._model.callees.may_be_local(call.func) else ()
                for value in values:
                    if isinstance(value, LocalClass):
                        found.setdefault(value.scope, []).append(scope)
        return found

    # -- following references ----------------------------------------------------------------------------------------

    def _trace(self, container: Container) -> None:
        for reference in self._references(container):
            self._follow(container, reference)
        if container.binding is not None and container.binding.kind is not BindingKind.PARAMETER:
            self._note_rebinding(container)

    def _references(self, container: Container) -> Iterator[cst.BaseExpression]:
        yield from container.references
        if container.elsewhere is not None:
            return
        if container.binding is not None and container.home.kind is not ScopeKind.CLASS:
            for name in self._model.names.mentions(container.name, container.binding.scope):
                if self._sees(name, container.binding):
                    yield name
        else:
            yield from self._model.attributes_of(container.home, container.name)

    def _sees(self, name: cst.Name, binding: Binding) -> bool:
        """True for every mention of a module's name, targets of `global history; history += ...` included."""
        return binding.kind is not BindingKind.PARAMETER or binding in self._model.names.bindings(name.value, name)

    def _follow(self, container: Container, reference: cst.BaseExpression, aliased: bool = False) -> None:
        """Note what the code does with one mention of the container, or of a local name for it."""
        function = self._model.function_of(reference)
        parent = self._model.parent(reference)
        node: cst.BaseExpression = reference
        while isinstance(parent, cst.Subscript) and parent.value is node:
            key = _key(parent)
            if key is None and _is_mapping(container):
                # One entry per caller, user or job: a store, not one conversation.
                container.is_keyed = True
                return
            node, parent = parent, self._model.parent(parent)
        if reference in self._chat_arguments:
            container.reaches_chat = True
        if isinstance(parent, cst.Arg) and self._fills_group_chat(parent):
            # The chat appends to the list it is given, and the next one clears it.
            self._changed(container, function, [])
        if isinstance(parent, cst.Attribute) and parent.value is node:
            self._follow_method(container, parent, function)
        elif isinstance(parent, cst.AugAssign) and parent.target is node:
            self._changed(container, function, [parent.value])
        elif isinstance(parent, cst.AssignTarget) and (node is not reference or self._rebinds(container, reference)):
            assignment = self._model.parent(parent)
            self._changed(container, function, [assignment.value] if isinstance(assignment, cst.Assign) else [])
        elif isinstance(parent, cst.Del) and node is not reference:
            self._changed(container, function, [])
        elif not aliased:
            self._follow_alias(container, reference)

    def _rebinds(self, container: Container, reference: cst.BaseExpression) -> bool:
        """`state.history = []`, with a module or class of another module."""
        return container.elsewhere is not None and isinstance(reference, cst.Attribute)

    def _fills_group_chat(self, argument: cst.Arg) -> bool:
        call = self._model.parent(argument)
        construction = self._model.construction(call) if isinstance(call, cst.Call) else None
        return construction is not None and "group_chat" in construction.api.kinds

    def _follow_method(self, container: Container, attribute: cst.Attribute, function: Scope | None) -> None:
        call = self._model.parent(attribute)
        method = attribute.attr.value
        if not isinstance(call, cst.Call) or call.func is not attribute:
            return
        arguments = [arg.value for arg in call.args]
        if method in _KEYED:
            if not arguments or literal_value(arguments[0]) is None:
                if method == "pop" and not _is_mapping(container):
                    self._changed(container, function, [])
                return
            if method != "get":
                self._changed(container, function, arguments[1:])
        elif method in _ADDING:
            self._changed(container, function, arguments)
        elif method in _OTHER_CHANGES:
            self._changed(container, function, [])

    def _changed(self, container: Container, function: Scope | None, added: Iterable[cst.BaseExpression]) -> None:
        if function is not None and not (container.on_self and function.name == "__init__"):
            container.changed_in[function] = None
            container.added += added

    def _follow_alias(self, container: Container, reference: cst.BaseExpression) -> None:
        """`turns = history` and `recent = history[-10:]`: the local name stands for the container's content."""
        for node in self._model.ancestors(reference):
            if isinstance(node, cst.Assign | cst.AnnAssign):
                targets = [each.target for each in node.targets] if isinstance(node, cst.Assign) else [node.target]
                for target in targets:
                    if isinstance(target, cst.Name):
                        self._follow_local(container, target, node, same=node.value is reference)
                return
            if isinstance(node, cst.BaseStatement | cst.BaseSmallStatement | cst.Lambda | cst.BaseComp):
                return

    def _follow_local(self, container: Container, target: cst.Name, node: cst.CSTNode, same: bool) -> None:
        scope = self._model.scope_of(node)
        home = self._model.names.home(target.value, scope)
        if home is None or home.kind is ScopeKind.MODULE:
            return
        for name in self._model.names.bound_by(node, target.value, scope):
            if name is target:
                continue
            if same:
                self._follow(container, name, aliased=True)
            elif name in self._chat_arguments:
                container.reaches_chat = True

    def _note_rebinding(self, container: Container) -> None:
        """`global history; history = history + [...]` and `history = []` in a function."""
        for binding in container.home.bindings.get(container.name, ()):
            function = binding.made_in.function
            if function is not None and binding.kind is BindingKind.ASSIGNMENT and binding.value is not None:
                self._changed(container, function, [binding.value])

    # -- evidence ----------------------------------------------------------------------------------------------------

    def _argument_nodes(self) -> Iterator[cst.CSTNode]:
        """Every name and attribute in an argument through which messages reach a chat, a group or an agent."""
        model = self._model
        for chat in model.chats:
            yield from self._message_arguments(chat.node, _CHAT_POSITIONS.get(chat.method, ()))
        for scope in model.walk.scopes:
            for call in scope.own(cst.Call):
                construction = model.construction(call)
                if construction is not None:
                    is_group = "group_chat" in construction.api.kinds
                    yield from self._message_arguments(call, (1,) if is_group else ())

    def _message_arguments(self, call: cst.Call, positions: tuple[int, ...]) -> Iterator[cst.CSTNode]:
        arguments = self._model.arguments(call)
        for name in _MESSAGE_PARAMETERS:
            if name in arguments.keywords:
                yield from _mentions(arguments.keywords[name].value)
        for position in positions:
            if position < len(arguments.positional):
                yield from _mentions(arguments.positional[position].value)

    def _is_conversation(self, container: Container) -> bool:
        if container.is_keyed and not container.reaches_chat:
            return False
        return (
            container.reaches_chat
            or any(self._holds_message(value) for value in container.added)
            or self._is_named_for_one(container)
        )

    def _is_named_for_one(self, container: Container) -> bool:
        """True when the name speaks of a conversation and nothing that is put in speaks against it."""
        words = set(_words(container.name))
        if not words & _CONVERSATION_WORDS or words & _OTHER_SUBJECTS:
            return False
        literals = [literal_value(value) for value in container.added]
        only_flags = bool(literals) and all(
            literal is not None and not isinstance(literal.value, str) for literal in literals
        )
        return not only_flags

    def _holds_message(self, value: cst.BaseExpression) -> bool:
        """True for a message dict, an AutoGen message object, a chat result or a part of one, and collections of
        them.
        """
        if isinstance(value, cst.Dict):
            return _is_message_dict(value)
        if isinstance(value, cst.List | cst.Tuple | cst.Set):
            return any(self._holds_message(element.value) for element in value.elements)
        if isinstance(value, cst.BinaryOperation):
            return self._holds_message(value.left) or self._holds_message(value.right)
        if isinstance(value, cst.Call) and "builtins.dict" in self._model.externals(value.func):
            return {"role", "content"} <= {arg.keyword.value for arg in value.args if arg.keyword is not None}
        if self._is_chat_result(value, 0):
            return True
        if not isinstance(value, cst.Name | cst.Call):
            return False
        for found in self._model.values.elements(value):
            if isinstance(found, Instance) and any(
                api.kinds & {"message", "model_message", "result"} for api in self._model.api_classes(found)
            ):
                return True
        return any(
            isinstance(found, Items) and isinstance(found.node, cst.Dict) and _is_message_dict(found.node)
            for found in self._model.evaluate(value)
        )

    def _is_chat_result(self, value: cst.BaseExpression, depth: int) -> bool:
        if depth > 6:
            return False
        if isinstance(value, cst.Await):
            return self._is_chat_result(value.expression, depth + 1)
        if isinstance(value, cst.Call):
            chat = self._model.chat_call(value)
            return chat is not None or any(
                each.node is value for each in self._model.chats_by_function.get(self._model.function_of(value), ())
            )
        if isinstance(value, cst.Name):
            return any(
                binding.value is not None
                and binding.kind is BindingKind.ASSIGNMENT
                and self._is_chat_result(binding.value, depth + 1)
                for binding in self._model.names.bindings(value.value, value)
            )
        if isinstance(value, cst.Subscript):
            return self._is_chat_result(value.value, depth + 1)
        if isinstance(value, cst.Attribute):
            return value.attr.value in _CHAT_RESULT_PARTS and self._is_chat_result(value.value, depth + 1)
        return False


def _is_message_dict(node: cst.Dict) -> bool:
    keys = set()
    for element in node.elements:
        literal = literal_value(element.key) if isinstance(element, cst.DictElement) else None
        if literal is not None:
            keys.add(literal.value)
    return {"role", "content"} <= keys


def _is_mapping(container: Container) -> bool:
    if container.elsewhere is not None:
        return container.elsewhere.is_mapping
    value = container.binding.value if container.binding is not None else getattr(container.node, "value", None)
    if isinstance(value, cst.Dict | cst.DictComp):
        return True
    return isinstance(value, cst.Call) and last_name(value.func) not in ("", "list", "deque")


def _key(node: cst.Subscript) -> object:
    """The literal key or index of a subscript, `...` for a slice, `None` when it varies."""
    if len(node.slice) == 1 and isinstance(node.slice[0].slice, cst.Index):
        literal = literal_value(node.slice[0].slice.value)
        return literal.value if literal is not None else None
    return ...


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return spaced.lower().strip("_").replace("chat_log", "chatlog").split("_")


def _mentions(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    pending: list[cst.CSTNode] = [node]
    while pending:
        each = pending.pop()
        if isinstance(each, cst.Name | cst.Attribute):
            yield each
        if not isinstance(each, cst.Lambda):
            pending += each.children
