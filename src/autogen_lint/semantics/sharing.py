"""Which objects with a conversation in them are shared by callers that know nothing of each other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

import libcst as cst

from autogen_lint.catalogue import family_of
from autogen_lint.semantics.call_graph import Entry
from autogen_lint.semantics.chats import ChatCall
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Scope, ScopeKind
from autogen_lint.semantics.values import (
    External,
    Function,
    ImportedClass,
    ImportedFunction,
    Instance,
    LocalClass,
    Origin,
    Value,
)

_PRINTERS = frozenset({"builtins.print", "pprint.pprint", "rich.print"})
_COLLECTS_AGENTS = frozenset({"agent", "group_chat", "manager", "team", "group_pattern"})


@dataclass(slots=True)
class SharedObject:
    """An object that several callers use, known by the call that builds it.

    `users` are the re-enterable functions that use it, in the order found, those of other modules by dotted name;
    empty when the module only builds it for others. `is_exported` is true when other modules use it.
    """

    instance: Instance
    users: dict[str, None] = field(default_factory=dict)
    is_exported: bool = False


class Sharing:
    """Finds the shared objects of a module.

    A script shares with nobody, Streamlit and Panel run a module anew for each session, and tests share on purpose:
    none has any.
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self._own_users: dict[Scope, dict[Scope, list[Instance]]] = {}
        self._objects: dict[cst.Call, SharedObject] = {}
        self._imported: dict[Origin, dict[str, None]] = {}
        self._talkers: set[Scope] = set()

    @cached_property
    def objects(self) -> dict[cst.Call, SharedObject]:
        """The shared objects by the call that builds them."""
        self._own  # noqa: B018  # fills the tables
        if not (self._model.is_test or self._model.runs_per_session):
            self._collect_used_by_importers()
            self._add_members()
        return self._objects

    @property
    def talkers(self) -> set[Scope]:
        """The re-enterable functions that chat with a shared object, gather it into a group, or have an object do
        so.
        """
        self._own  # noqa: B018  # fills the tables
        return self._talkers

    @cached_property
    def around_talkers(self) -> frozenset[Scope]:
        """The `talkers` and the scopes around them."""
        return frozenset(outer for talker in self.talkers for outer in talker.ancestors())

    @property
    def imported(self) -> dict[Origin, dict[str, None]]:
        """The objects of other modules that callers share, with the re-enterable functions that use them.

        Who imports this module is not asked: importers ask this of each other.
        """
        self._own  # noqa: B018  # fills the tables
        return self._imported

    @cached_property
    def imported_members(self) -> dict[Origin, list[Origin]]:
        """For the groups, managers and teams of the module level, their members from other modules."""
        found: dict[Origin, list[Origin]] = {}
        for call, group in self._built_at_module_level().items():
            construction = self._model.construction(call)
            if construction is None or not construction.api.kinds & _COLLECTS_AGENTS:
                continue
            members = self._model.involved(tuple(arg.value for arg in call.args))
            origins = [each.origin for each in members if each.origin is not None]
            if origins and group.site is call:
                found[self._model.exports.origin_of(call)] = origins
        return found

    @cached_property
    def _own(self) -> None:
        """Fill the tables with what the module itself shows."""
        if not (self._model.is_script or self._model.is_test or self._model.runs_per_session):
            self._collect()
            for origin, users in self._add_members().items():
                self._imported.setdefault(origin, {}).update(users)

    def _collect(self) -> None:
        model = self._model
        for function in (None, *model.graph.functions):
            if function is not None and model.is_reenterable(function):
                self._collect_uses(function)
        self._collect_callbacks()
        self._collect_deployments()
        self._collect_cached()
        if not model.chats:
            self._collect_built_for_importers()

    def _note(self, instance: Instance, user: str | None) -> None:
        if instance.origin is not None and user is not None:
            self._imported.setdefault(instance.origin, {})[user] = None
        if instance.site is not None:
            found = self._objects.setdefault(instance.site, SharedObject(instance))
            if user is not None:
                found.users[user] = None

    # -- uses in re-enterable functions ------------------------------------------------------------------------------

    def _collect_uses(self, function: Scope) -> None:
        talked_to = self._talked_to_by(function)
        for instance in dict.fromkeys((*talked_to, *self._changed_by(function))):
            if instance.shared and self._model.is_talking(instance):
                self._note(instance, _shown(function))
                if instance in talked_to:
                    self._talkers.add(function)
        for call in function.inline(cst.Call):
            for value in self._methods_called(call):
                receiver = value.receiver
                if isinstance(receiver, Instance) and receiver.shared and self.uses_own_agents(value):
                    self._note(receiver, _shown(function))
                    self._talkers.add(function)

    def _methods_called(self, call: cst.Call) -> list[Function | ImportedFunction]:
        """The functions and methods of the project that `call` may run, where they may have to do with AutoGen."""
        callees = self._model.callees
        if not (callees.imports_project or callees.may_be_local(call.func)):
            return []
        return [v for v in self._model.evaluate(call.func) if isinstance(v, Function | ImportedFunction)]

    def _used_by(self, function: Scope) -> list[Instance]:
        """The objects that the function's own code chats with, puts into a group, or changes."""
        return list(dict.fromkeys((*self._talked_to_by(function), *self._changed_by(function))))

    def _changed_by(self, function: Scope) -> Iterator[Instance]:
        for call in function.inline(cst.Call):
            yield from self._model.changes_state(call)

    def _talked_to_by(self, function: Scope) -> list[Instance]:
        """The objects that the function's own code chats with or puts into a group."""
        model = self._model
        found: dict[Instance, None] = {}
        for chat in model.chats_by_function.get(function, ()):
            found.update(dict.fromkeys(self._taking_part(chat)))
        for call in function.inline(cst.Call):
            construction = model.construction(call)
            if construction is not None and construction.api.kinds & _COLLECTS_AGENTS:
                found.update(dict.fromkeys(model.involved(tuple(arg.value for arg in call.args))))
        return list(found)

    def _taking_part(self, chat: ChatCall) -> list[Instance]:
        nodes = chat.arguments if chat.receiver_node is None else (chat.receiver_node, *chat.arguments)
        return [*chat.receivers, *self._model.involved(nodes)]

    # -- objects of local classes that keep agents -------------------------------------------------------------------

    def uses_own_agents(self, method: Value) -> bool:
        """True for a bound method of a class of the project that uses agents kept on `self`."""
        if isinstance(method, ImportedFunction):
            return method.exports.uses_own_agents(method)
        receiver = method.receiver if isinstance(method, Function) else None
        if (
            not isinstance(method, Function)
            or not isinstance(receiver, Instance)
            or not isinstance(receiver.type, LocalClass)
        ):
            return False
        if self._model.is_talking(receiver):
            return False
        return bool(self._own_agents(receiver.type.scope).get(method.scope))

    def _own_agents(self, class_scope: Scope) -> dict[Scope, list[Instance]]:
        """For each method of a local class, the agents that other methods of it have put on `self` and that it uses."""
        if class_scope in self._own_users:
            return self._own_users[class_scope]
        table: dict[Scope, list[Instance]] = {}
        self._own_users[class_scope] = table
        methods = [
            method
            for owner in self._model.constructors.evaluator.local_mro(class_scope)
            for method in owner.children
            if method.is_function
        ]
        for method in methods:
            table[method] = [each for each in self._used_by(method) if self._is_kept_by(each, method, methods)]
            table[method] += self._used_through_parts(method, methods)
        self._spread_to_callers(table)
        return table

    def _is_kept_by(self, instance: Instance, user: Scope, methods: list[Scope]) -> bool:
        if instance.site is None or instance.shared or not self._model.is_talking(instance):
            return False
        builder = self._model.function_of(instance.site)
        return builder is not user and builder in methods

    def _used_through_parts(self, method: Scope, methods: list[Scope]) -> list[Instance]:
        """Parts of `self` that themselves keep agents: `self.crew.run()`."""
        found = []
        for call in method.inline(cst.Call):
            if not self._model.callees.may_be_local(call.func):
                continue
            for value in self._model.evaluate(call.func):
                if (
                    not isinstance(value, Function)
                    or not isinstance(value.receiver, Instance)
                    or value.receiver.site is None
                ):
                    continue
                builder = self._model.function_of(value.receiver.site)
                if builder is not method and builder in methods and self.uses_own_agents(value):
                    found.append(value.receiver)
        return found

    def _spread_to_callers(self, table: dict[Scope, list[Instance]]) -> None:
        """A method that calls a method that uses the agents uses them too."""
        graph = self._model.graph
        guessing: dict[str, list[Scope]] = {}
        for method in table:
            for name in graph.guesses.get(method, ()):
                guessing.setdefault(name, []).append(method)
        pending = [method for method, used in table.items() if used]
        while pending:
            method = pending.pop()
            for caller in (*(edge.caller for edge in graph.edges_to[method]), *guessing.get(method.name, ())):
                if caller is not None and caller in table and caller.name != "__init__" and not table[caller]:
                    table[caller] = table[method]
                    pending.append(caller)

    def _collect_callbacks(self) -> None:
        """Objects whose bound methods are handed to a framework: however local, they answer every caller."""
        for function in self._model.graph.given_away:
            if not isinstance(function.receiver, Instance) or not self.uses_own_agents(function):
                continue
            for instance in self._instances_behind(function.receiver):
                self._note(instance, function.scope.name)

    def _instances_behind(self, receiver: Instance) -> Iterable[Instance]:
        """`receiver`, or for `self` the objects of its class that are built once."""
        if receiver.site is not None:
            return [receiver] if self._model.runs_once(self._model.function_of(receiver.site)) else []
        return [
            value
            for scope in self._model.walk.scopes
            if self._model.runs_once(scope.function)
            for call in scope.own(cst.Call)
            for value in self._model.evaluate(call)
            if isinstance(value, Instance) and value.type == receiver.type and value.site is call
        ]

    def _collect_deployments(self) -> None:
        """Ray Serve builds a deployment class once per replica and calls its methods concurrently."""
        evaluator = self._model.constructors.evaluator
        for scope in self._model.walk.scopes:
            if (
                scope.kind is not ScopeKind.CLASS
                or not isinstance(scope.node, cst.ClassDef)
                or not scope.node.decorators
            ):
                continue
            if "ray.serve.deployment" not in evaluator.decorator_names(scope.node):
                continue
            for method, instances in self._own_agents(scope).items():
                for instance in instances:
                    self._note(instance, method.name)

    # -- objects that the module only provides -----------------------------------------------------------------------

    def _collect_cached(self) -> None:
        """What a cached factory returns, when others than this module's own start-up call it."""
        for function in self._model.graph.functions:
            evaluator = self._model.values
            if not evaluator.is_cached(function) or Entry.OUTSIDE not in self._model.entries(function):
                continue
            for value in evaluator.call_result(Function(function), None):
                if isinstance(value, Instance) and (self._model.is_talking(value) or self._keeps_agents(value)):
                    self._note(value, None)

    def _keeps_agents(self, instance: Instance) -> bool:
        if isinstance(instance.type, ImportedClass):
            return instance.type.exports.keeps_agents(instance.type)
        return isinstance(instance.type, LocalClass) and self.keeps_agents(instance.type.scope)

    def keeps_agents(self, class_scope: Scope) -> bool:
        """True for a local class that keeps agents on `self` and uses them in methods."""
        return any(self._own_agents(class_scope).values())

    def _collect_built_for_importers(self) -> None:
        """Module-level objects of a module that chats nowhere: it exists to be imported."""
        model = self._model
        if model.has_main_guard and not model.frameworks:
            return
        built: dict[cst.Call, Instance] = {}
        given_away = False
        for scope in model.walk.scopes:
            if scope.function is not None:
                continue
            for call in scope.own(cst.Call):
                construction = model.construction(call)
                if construction is not None and construction.api.kinds & _COLLECTS_AGENTS:
                    built.update(
                        (call, value)
                        for value in model.evaluate(call)
                        if isinstance(value, Instance) and model.is_talking(value)
                    )
                else:
                    given_away = given_away or self._is_given_away(call)
        if not built or given_away or (self._is_tried_out() and all(each.is_test for each in model.importers)):
            return
        # Who imports the module is asked last: it means looking through the project.
        if not model.serves_scripts_only:
            for instance in built.values():
                self._note(instance, None)

    def _is_given_away(self, call: cst.Call) -> bool:
        """True for a call on an agent, or with one, that is no registration: who uses it at once, as
        `agent.dump_component()` does, is more than a place to import it from.
        """
        model = self._model
        if model.changes_state(call):
            return False
        owner = (call.func.value,) if isinstance(call.func, cst.Attribute) else ()
        return any(model.is_talking(each) for each in model.involved((*owner, *(arg.value for arg in call.args))))

    def _is_tried_out(self) -> bool:
        """True when the module prints something of AutoGen, or uses its agents in a function that it runs once itself:
        a script, unless it is imported.
        """
        model = self._model
        if model.frameworks:
            return False
        for scope in model.walk.scopes:
            function = scope.function
            is_run = function is not None and Entry.MODULE in model.entries(function) and model.runs_once(function)
            for call in scope.own(cst.Call) if function is None or is_run else ():
                if is_run and model.construction(call) is None and self._is_given_away(call):
                    return True
                if _PRINTERS & set(model.externals(call.func)) and self._mentions_autogen(call):
                    return True
        return False

    def _mentions_autogen(self, call: cst.Call) -> bool:
        return any(
            (isinstance(value, Instance) and self._model.is_talking(value))
            or (isinstance(value, External) and family_of(value.name) is not None)
            for name in self._model.walk.below(call, cst.Name)
            for value in self._model.evaluate(name)
        )

    def _collect_used_by_importers(self) -> None:
        """Objects of the module level that re-enterable functions of other modules use."""
        built = self._built_at_module_level()
        if not built:
            return
        path = os.path.abspath(self._model.filename)
        for origin, users in self._users_elsewhere().items():
            site = self._model.exports.site_of(origin) if origin.path == path else None
            if site is None or site not in built:
                continue
            found = self._objects.setdefault(site, SharedObject(built[site]))
            found.is_exported = True
            found.users.update(users)

    def _users_elsewhere(self) -> dict[Origin, dict[str, None]]:
        """The re-enterable functions of importers that use an object, also as a member of an importer's group."""
        found: dict[Origin, dict[str, None]] = {}
        importers = self._model.all_importers
        for importer in importers:
            module = importer.dotted_name.rpartition(".")[2]
            for origin, users in importer.sharing.imported.items():
                shown = {user if user.startswith("<") else f"{module}.{user}": None for user in users}
                found.setdefault(origin, {}).update(shown)
        for importer in importers:
            for group, members in importer.sharing.imported_members.items():
                for member in members if group in found else ():
                    found.setdefault(member, {}).update(found[group])
        return found

    def _built_at_module_level(self) -> dict[cst.Call, Instance]:
        model = self._model
        return {
            call: value
            for scope in model.walk.scopes
            if scope.function is None
            for call in scope.own(cst.Call)
            for value in model.involved((call,))
            if value.site is call
            if model.is_talking(value) or self._keeps_agents(value)
        }

    # -- members -----------------------------------------------------------------------------------------------------

    def _add_members(self) -> dict[Origin, dict[str, None]]:
        """The agents in a shared group, manager or team are shared with it; returns those of other modules."""
        imported: dict[Origin, dict[str, None]] = {}
        pending = list(self._objects.values())
        while pending:
            shared = pending.pop()
            construction = self._model.construction(shared.instance.site) if shared.instance.site is not None else None
            if construction is None or not construction.api.kinds & _COLLECTS_AGENTS:
                continue
            for member in self._model.involved(tuple(arg.value for arg in construction.call.args)):
                if not self._model.is_talking(member):
                    continue
                if member.site is None:
                    if member.origin is not None and shared.users:
                        imported.setdefault(member.origin, {}).update(shared.users)
                    continue
                known = self._objects.get(member.site)
                if known is None or not shared.users.keys() <= known.users.keys():
                    found = self._objects.setdefault(member.site, SharedObject(member))
                    found.users.update(shared.users)
                    pending.append(found)
        return imported


def _shown(function: Scope) -> str:
    """The name that callers know a function by."""
    owner = function.enclosing_class
    return owner.name if owner is not None and function.name == "__init__" else function.name
