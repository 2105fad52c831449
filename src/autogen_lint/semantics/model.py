"""The AutoGen vocabulary of one module: agents, chats, tools, entry points. Rules ask here and resolve nothing
themselves.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import libcst as cst

from autogen_lint.catalogue import ApiClass, ApiFunction, Family, family_of, find_function, versions
from autogen_lint.project import Neighbours
from autogen_lint.semantics.arguments import Arguments, parameter_names
from autogen_lint.semantics.call_graph import CallGraph, Entry
from autogen_lint.semantics.callees import Callees
from autogen_lint.semantics.chats import TALKING_KINDS, ChatCall, Chats
from autogen_lint.semantics.constants import Constants
from autogen_lint.semantics.constructions import Construction, Constructors
from autogen_lint.semantics.evaluation import Evaluator, dotted_names
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.module_role import frameworks, is_test_module
from autogen_lint.semantics.names import Names
from autogen_lint.semantics.project_modules import Imports, model_of
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import (
    ApiMethod,
    Constant,
    External,
    Instance,
    LocalClass,
    Values,
)
from autogen_lint.semantics.walk import Walk, dotted_name, last_name

if TYPE_CHECKING:
    from autogen_lint.semantics.exports import Exports
    from autogen_lint.semantics.llm_configs import LlmConfigs
    from autogen_lint.semantics.sharing import Sharing
    from autogen_lint.semantics.tool_registrations import Registration

_STATE_CHANGES = frozenset(
    {
        "receive",
        "send",
        "a_send",
        "a_receive",
        "reset",
        "on_reset",
        "clear_history",
        "load_state",
        "register_for_llm",
        "register_for_execution",
        "register_function",
        "register_hook",
        "register_model_client",
        "register_nested_chats",
        "register_reply",
        "replace_reply_func",
        "reset_consecutive_auto_reply_counter",
        "stop_reply_at_receive",
        "update_agent_state_before_reply",
        "update_function_signature",
        "update_max_consecutive_auto_reply",
        "update_system_message",
        "update_tool_signature",
        "register_handoff",
        "register_handoffs",
    }
)
_REGISTRARS = frozenset({"autogen.register_function"})
_HARMLESS_BASES = frozenset({"abc", "builtins", "typing", "typing_extensions"})
_IMPORTERS = 50
_STEPS = 3
_THREAD_DECORATORS = frozenset(
    {"asgiref.sync.sync_to_async", "channels.db.database_sync_to_async", "chainlit.make_async", "asyncer.asyncify"}
)


class Model:
    """Everything the rules may ask about one module.

    `known_families` are API families whose objects reach the module through others. `filename` is used to tell test
    modules and to look for project files that shadow AutoGen's names.
    """

    def __init__(self, module: cst.Module, filename: str, known_families: frozenset[Family] = frozenset()) -> None:
        self.module = module
        self._known_families = known_families
        self.filename = filename
        self.walk = Walk(module)
        self.names = Names(self.walk)
        self._neighbours = Neighbours(filename)
        self.imports = Imports(self._neighbours)
        self._plain = Evaluator(self.walk, self.names, self._neighbours, self.imports)
        self.answers: dict[object, Any] = {}
        """What functions that are `asked_once` have returned."""
        self._constructions: dict[int, Construction | None] = {}
        self._attributes: dict[str, dict[Scope, list[cst.Attribute]]] = {}
        self._releases: dict[Family, tuple[str, ...]] = {}
        self.callees = Callees(self.walk, self.names, self._neighbours)
        self._chats = Chats(self.walk, self._plain, self.callees, self._neighbours, self.families)
        self._constants = Constants(self.walk, self.names, self._plain)

    def give_up(self) -> None:
        """Let go of everything: what is left answers nothing. The parts of a model hold each other."""
        parts = vars(self)
        for part in (self.walk, self._plain, parts.get("values"), parts.get("exports")):
            if part is not None:
                part.give_up()
        parts.clear()

    # -- the module --------------------------------------------------------------------------------------------------

    @cached_property
    def families(self) -> frozenset[Family]:
        """The API families that the module imports, anywhere in it; when there are none, those of the project's modules
        that it imports.
        """
        found = set(self._known_families)
        for scope in self.walk.scopes:
            imported = (each.imported for bindings in scope.bindings.values() for each in bindings)
            for written in (*filter(None, imported), *scope.star_imports):
                name = self._neighbours.absolute(written)
                family = family_of(name)
                if family is not None and not self._neighbours.provide(name):
                    found.add(family)
        if not found:
            through = self._neighbours.imported_from_autogen(self.imported_names)
            found.update(family for name in through if (family := family_of(name)) is not None)
        return frozenset(found)

    def releases(self, family: Family) -> tuple[str, ...]:
        """The recorded releases of `family` that the module may run with, as "distribution version".

        That is one when a lock file or manifest of the project pins a release of its series, else all of them.
        """
        if family not in self._releases:
            from autogen_lint.manifests.releases import pinned_release

            recorded = versions(family)
            pinned = pinned_release(self.filename, recorded)
            self._releases[family] = recorded if pinned is None else (pinned,)
        return self._releases[family]

    def pin_beside(self, family: Family) -> str | None:
        """The requirement that binds the project to the series of `releases`, when it is not that very release:
        `pyautogen==0.2.20`.
        """
        from autogen_lint.manifests.releases import pin_beside

        return pin_beside(self.filename, versions(family))

    def runs_before(self, distribution: str, first: str) -> bool:
        """True when the project keeps `distribution` below the version `first`."""
        from autogen_lint.manifests.releases import is_before

        return is_before(self.filename, distribution, first)

    def may_install_preview(self, family: Family, first: str) -> bool:
        """True when the project may ask for a preview of the version `first` of one of the distributions of `family`,
        or for what came before.
        """
        from autogen_lint.manifests.releases import may_be_preview

        distributions = frozenset(label.partition(" ")[0] for label in versions(family))
        return may_be_preview(self.filename, distributions, first)

    @cached_property
    def notebook_text(self) -> str:
        """The raw text of the notebook that the module is, with its prose and shell lines; empty for other modules."""
        if not self.filename.endswith(".ipynb"):
            return ""
        try:
            return Path(self.filename).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    def provides(self, name: str) -> bool:
        """True when the dotted `name` comes from the project itself, whatever AutoGen package is called like it."""
        return self._neighbours.provide(name)

    def keeps_copy_of(self, family: Family) -> bool:
        """True when the project has a copy of a package of `family` in it: what that has cannot be told."""
        roots = {name.partition(".")[0] for name in self.imported_names if family_of(name) is family}
        return any(self._neighbours.keeps_copy_of(root) for root in roots)

    def is_exported(self, name: str) -> bool:
        """True when `__all__` lists `name`, or may list it in a way that cannot be read."""
        return self._exported is None or name in self._exported

    @cached_property
    def _exported(self) -> frozenset[object] | None:
        """What `__all__` lists; `None` where that cannot be read."""
        found: set[object] = set()
        for binding in self.walk.module_scope.bindings.get("__all__", ()):
            if not isinstance(binding.value, cst.List | cst.Tuple):
                return None
            literals = [literal_value(element.value) for element in binding.value.elements]
            found.update(literal.value for literal in literals if literal is not None)
            if None in literals:
                return None
        return frozenset(found)

    @cached_property
    def redirects_input(self) -> bool:
        """True when the module works with AutoGen's input streams, `IOStream` and kin, which stand for the console."""
        return any(
            name.rpartition(".")[2] in ("IOStream", "IOWebsockets") or name.startswith("autogen.io")
            for name in self.imported_names
        )

    def names_in_module(self, name: str) -> list[str]:
        """The dotted names that the module-level `name` is imported from."""
        return [each.imported for each in self.walk.module_scope.bindings.get(name, ()) if each.imported is not None]

    def imports_any(self, modules: tuple[str, ...]) -> bool:
        """True when one of the top-level `modules` is imported anywhere in the module."""
        return not self._imported_packages.isdisjoint(modules)

    @cached_property
    def _imported_packages(self) -> frozenset[str]:
        return frozenset(
            each.imported.partition(".")[0]
            for scope in self.walk.scopes
            for bindings in scope.bindings.values()
            for each in bindings
            if each.imported is not None
        )

    @cached_property
    def graph(self) -> CallGraph:
        """The local calls of the module."""
        return CallGraph(self.walk, self._plain, self.callees)

    @cached_property
    def values(self) -> Evaluator:
        """The evaluator that also knows what local callers pass for parameters."""
        return self._plain.with_callers(self.graph.callers)

    @property
    def plain_values(self) -> Evaluator:
        """The evaluator that looks at no callers: what parameters stand for is known by annotation and default."""
        return self._plain

    @cached_property
    def exports(self) -> Exports:
        """What the module's names stand for in other modules."""
        from autogen_lint.semantics.exports import Exports

        return Exports(self)

    @property
    def dotted_name(self) -> str:
        """The name that the project's modules import this one by, as far as packages tell."""
        return self._neighbours.dotted_name

    def module_constant(self, name: str) -> Constant | None:
        """The literal that the module-level `name` is bound to, once."""
        return self._constants.of_module(name)

    @cached_property
    def constructors(self) -> Constructors:
        """Constructions and the way of their arguments."""
        return Constructors(self.walk, self.names, self._plain, self.callees)

    @cached_property
    def frameworks(self) -> frozenset[str]:
        """Service frameworks that the module imports and uses."""
        return frameworks(self.walk, self._plain)

    @cached_property
    def is_notebook(self) -> bool:
        """True for the cells of a notebook: one person runs them, in a loop that is there already."""
        return self.filename.endswith(".ipynb")

    @cached_property
    def is_service(self) -> bool:
        """True for a module that a web, bot, queue or serverless framework runs on behalf of many callers.

        Streamlit runs a module from top to bottom for each session: what looks like a script is a service there.
        """
        if self.is_notebook:
            return False
        return "streamlit" in self.frameworks or (bool(self.frameworks) and not self.is_script)

    @cached_property
    def runs_per_session(self) -> bool:
        """True when module level runs anew for each user's session: Streamlit pages, and Panel apps under `panel
        serve`.
        """
        if "streamlit" in self.frameworks:
            return True
        return "panel" in self.frameworks and any(
            isinstance(call.func, cst.Attribute) and call.func.attr.value == "servable"
            for scope in self.walk.scopes
            for call in scope.own(cst.Call)
        )

    @cached_property
    def is_test(self) -> bool:
        """True for a test module or its fixtures."""
        return is_test_module(self.filename, self.walk)

    @cached_property
    def serves_scripts_only(self) -> bool:
        """True when what imports this module are plain scripts of the project, directly or through modules that do
        nothing but build on it, and there are some.
        """
        return self._serves_scripts_only(frozenset(), 0)

    def _serves_scripts_only(self, below: frozenset[str], steps: int) -> bool:
        around = below | {os.path.abspath(self.filename)}
        # Tests share on purpose.
        importers = [
            each for each in self.importers if os.path.abspath(each.filename) not in around and not each.is_test
        ]
        return bool(importers) and all(self._is_for_scripts(each, around, steps) for each in importers)

    def _is_for_scripts(self, importer: Model, around: frozenset[str], steps: int) -> bool:
        # What a Streamlit page imports is imported once and kept for all sessions, whatever the page itself is.
        if importer.frameworks:
            return False
        if importer.is_script or importer.chats:
            return importer.is_script
        return steps < _STEPS and importer._serves_scripts_only(around, steps + 1)

    @cached_property
    def importers(self) -> list[Model]:
        """The other modules of the project that import this one."""
        path = os.path.abspath(self.filename)
        models = (model_of(each) for each in self._neighbours.importers())
        return [each for each in models if each is not None and each.imports_file(path)]

    def may_be_of(self, name: str, filename: str) -> bool:
        """True when the imported `name` can be something in the module at `filename`."""
        return self._neighbours.imports(name, os.path.abspath(filename))

    @cached_property
    def all_importers(self) -> list[Model]:
        """The other modules of the project that may have something of this one, also through modules in between."""
        found: dict[str, Model] = {}
        pending = [(each, 1) for each in self.importers]
        for importer, steps in pending:
            # A module that is itself checked goes by the name it was given, which may be a relative one.
            path = os.path.abspath(importer.filename)
            if path in found or len(found) >= _IMPORTERS:
                continue
            found[path] = importer
            if steps < _STEPS:
                pending += [(each, steps + 1) for each in importer.importers]
        found.pop(os.path.abspath(self.filename), None)
        return list(found.values())

    @cached_property
    def imported_names(self) -> list[str]:
        """The absolute dotted names of everything the module imports, anywhere in it."""
        written = [name for scope in self.walk.scopes for name in scope.star_imports]
        for scope in self.walk.scopes:
            for statement in scope.own(cst.Import):
                written += [dotted_name(alias.name) or "" for alias in statement.names]
            written += [
                each.imported for bindings in scope.bindings.values() for each in bindings if each.imported is not None
            ]
        return [self._neighbours.absolute(name) for name in written]

    def absolute_name(self, imported: str) -> str:
        """The absolute dotted name of an import, as far as it can be told."""
        return self._neighbours.absolute(imported)

    def is_from_project(self, imported: str) -> bool:
        """True when the imported name is a module of the project, or something in one."""
        return self._neighbours.imported_file(self.absolute_name(imported)) is not None

    def source_of(self, node: cst.BaseExpression) -> tuple[str, str] | None:
        """The file and module-level name, in another module of the project, that a name or attribute stands for."""
        if isinstance(node, cst.Attribute):
            modules = (value.name for value in self._plain.evaluate(node.value) if isinstance(value, External))
            found = (self.imports.source(f"{module}.{node.attr.value}") for module in modules)
            return next((each for each in found if each is not None), None)
        if not isinstance(node, cst.Name):
            return None
        bindings = self.names.bindings(node.value, node)
        if not bindings:
            return self.imports.source_behind_stars(node.value, self.exports.stars)
        imported = (each.imported for each in bindings if each.imported is not None)
        found = (self.imports.source(self._neighbours.absolute(each)) for each in imported)
        return next((each for each in found if each is not None), None)

    def is_container_elsewhere(self, source: tuple[str, str]) -> bool:
        """True when the file and name of a `source_of` are those of a mutable container."""
        home = model_of(source[0])
        return home is not None and home.exports.container(source[1]) is not None

    def imports_file(self, path: str) -> bool:
        """True when the module imports the module at `path` of its own project, or something from it."""
        return any(self._neighbours.imports(name, path) for name in self.imported_names)

    @cached_property
    def has_main_guard(self) -> bool:
        """True when the module has an `if __name__ == "__main__":` block at top level."""
        return any(
            isinstance(node, cst.If) and any(name.value == "__name__" for name in _names_in(node.test))
            for node in self.module.body
        )

    @cached_property
    def _entries(self) -> dict[Scope, frozenset[Entry]]:
        strict = self.graph.entries(leftovers=False)
        if any(self._reach(chat, strict) == {Entry.MODULE} for chat in self.chats):
            return self.graph.entries(leftovers=True)
        main = self._unused_main
        return self.graph.entries(leftovers=False, entry_point=main) if main is not None else strict

    @property
    def _unused_main(self) -> Scope | None:
        """The `main()` of a program that starts something else at present, and that nobody imports."""
        found = [each.opened for each in self.walk.module_scope.bindings.get("main", ()) if each.opened is not None]
        if len(found) != 1 or not found[0].is_function or not self.has_main_guard or self.frameworks:
            return None
        (main,) = found
        node = main.node
        is_plain = isinstance(node, cst.FunctionDef) and not node.decorators and not parameter_names(node.params)
        if not is_plain or self.graph.is_called(main) or self.is_handed_over(main):
            return None
        # Who imports the module is asked last: it means looking through the project.
        return main if all(each.is_test for each in self.importers) else None

    def is_handed_over(self, function: Scope) -> bool:
        """True for a local function that code outside the module is handed."""
        return function in self.graph.given_away_scopes

    def _reach(self, chat: ChatCall, entries: dict[Scope, frozenset[Entry]]) -> frozenset[Entry]:
        function = self.walk.scope_of(chat.node).function
        reach = frozenset({Entry.MODULE}) if function is None else entries[function]
        return reach - {Entry.LOOP}

    def entries(self, function: Scope) -> frozenset[Entry]:
        """How the code of a local function can come to run; empty for dead code."""
        return self._entries[function]

    @cached_property
    def is_script(self) -> bool:
        """True when every chat of the module runs from its module level, its `__main__` guard or what only those
        call; and for a notebook.
        """
        if self.is_notebook:
            return True
        if not self.chats:
            return False
        reaches = [self._reach(chat, self._entries) for chat in self.chats]
        return any(Entry.MODULE in reach for reach in reaches) and not any(Entry.OUTSIDE in reach for reach in reaches)

    def is_reenterable(self, function: Scope | None) -> bool:
        """True when the function can run more than once per process on behalf of different callers; `None` is
        module level.
        """
        if function is None or self.is_script:
            return False
        entries = self._entries[function]
        return bool(entries & {Entry.OUTSIDE, Entry.LOOP}) or Entry.AUTOGEN in entries

    def runs_once(self, function: Scope | None) -> bool:
        """True for module level and for functions that only module level reaches, in a loop or not."""
        return function is None or self._entries[function] <= {Entry.MODULE, Entry.LOOP}

    @cached_property
    def loop_is_nestable(self) -> bool:
        """True when `nest_asyncio` is applied, or coroutines run under trio, so that nested event loops work."""
        for scope in self.walk.scopes:
            for call in scope.own(cst.Call):
                last = last_name(call.func) if isinstance(call.func, cst.Attribute) else ""
                if last not in ("apply", "run") and not isinstance(call.func, cst.Name):
                    continue
                names = self.externals(call.func)
                if "nest_asyncio.apply" in names or "trio.run" in names or _is_anyio_on_trio(names, call):
                    return True
        return False

    def runs_in_a_thread(self, function: Scope) -> bool:
        """True for a function whose decorator runs it in a thread, so that calling it gives an awaitable."""
        node = function.node
        return isinstance(node, cst.FunctionDef) and any(
            name in _THREAD_DECORATORS for name in self._plain.decorator_names(node)
        )

    # -- expressions -------------------------------------------------------------------------------------------------

    def scope_of(self, node: cst.CSTNode) -> Scope:
        """The scope that `node` is evaluated in."""
        return self.walk.scope_of(node)

    def function_of(self, node: cst.CSTNode) -> Scope | None:
        """The function whose code `node` is part of, `None` at module level."""
        return self.walk.scope_of(node).function

    def parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """The node around `node`, `None` for the module."""
        return self.walk.parent(node)

    def ancestors(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """The nodes around `node`, innermost first."""
        return self.walk.ancestors(node)

    def constant(self, node: cst.BaseExpression) -> Constant | None:
        """The literal `node` stands for, directly or through a constant name."""
        return self._constants.constant(node)

    def evaluate(self, node: cst.BaseExpression) -> Values:
        """The values that `node` may have, with what local callers pass for parameters."""
        return self.values.evaluate(node)

    def arguments(self, call: cst.Call) -> Arguments:
        """The arguments written at `call`, literal `**mappings` seen through."""
        return self._plain.arguments(call)

    def externals(self, node: cst.BaseExpression) -> list[str]:
        """The dotted names from outside the module that `node` may stand for."""
        return dotted_names(self._plain.evaluate(node))

    def is_one_of(self, node: cst.BaseExpression, functions: frozenset[str]) -> bool:
        """True when `node` may stand for one of the `functions`, dotted names from outside the module."""
        return self.callees.may_be_one_of(node, functions) and not functions.isdisjoint(self.externals(node))

    def attributes_of(self, class_scope: Scope, name: str) -> list[cst.Attribute]:
        """The mentions of attribute `name` of a local class, its objects and what derives from it."""
        if name not in self._attributes:
            table: dict[Scope, list[cst.Attribute]] = {}
            for attribute in self.walk.attributes.get(name, ()):
                for owner in self._owners(attribute):
                    table.setdefault(owner, []).append(attribute)
            self._attributes[name] = table
        return self._attributes[name].get(class_scope, [])

    def _owners(self, attribute: cst.Attribute) -> dict[Scope, None]:
        """The local classes that the value in front of an attribute may be, or be an object of, with their bases."""
        found: dict[Scope, None] = {}
        for value in self.evaluate(attribute.value):
            owner = value.type if isinstance(value, Instance) else value
            if isinstance(owner, LocalClass):
                found.update(dict.fromkeys(self.values.local_mro(owner.scope)))
        return found

    # -- AutoGen objects ---------------------------------------------------------------------------------------------

    def construction(self, call: cst.Call) -> Construction | None:
        """What `call` builds, when that is an object of an AutoGen class or of a local subclass."""
        # By identity: hashing a node is a call of a Python function, and every rule about agents asks for every call.
        key = id(call)
        if key not in self._constructions:
            self._constructions[key] = self.constructors.construction(call)
        return self._constructions[key]

    def agent_built_by(self, call: cst.Call, family: Family) -> Construction | None:
        """The construction of an agent of `family`, else `None`."""
        found = self.construction(call)
        if found is None or found.api.family is not family or "agent" not in found.api.kinds:
            return None
        return found

    def api_classes(self, instance: Instance) -> tuple[ApiClass, ...]:
        """The AutoGen classes an object is an instance of."""
        return self._plain.api_classes(instance)

    def api_function(self, name: str) -> ApiFunction | None:
        """The AutoGen function that the dotted `name` leads to, unless the project has a module of that name."""
        return None if "(" in name or self._neighbours.provide(name) else find_function(name)

    def has_unknown_bases(self, class_scope: Scope) -> bool:
        """True when a local class derives from something that is neither local nor AutoGen's: a mixin may change
        any method.
        """
        return any(
            family_of(name) is None and name.partition(".")[0] not in _HARMLESS_BASES
            for name in self._plain.external_bases(class_scope)
        )

    def is_talking(self, instance: Instance) -> bool:
        """True for an agent, group chat, manager or team, of a family whose objects keep the conversation in
        themselves.
        """
        return any(api.kinds & TALKING_KINDS and api.family is not Family.AG2 for api in self.api_classes(instance))

    # -- chats -------------------------------------------------------------------------------------------------------

    @cached_property
    def chats(self) -> list[ChatCall]:
        """Every chat call of the module, handed-over chat methods included, scope by scope in source order."""
        return self._chats.all()

    def chat_call(self, call: cst.Call) -> ChatCall | None:
        """What `call` is as a chat, `None` when it is none."""
        return self._chats.chat_call(call)

    @cached_property
    def chats_by_function(self) -> dict[Scope | None, list[ChatCall]]:
        """The chat calls that the code of each function makes; `None` is module level."""
        table: dict[Scope | None, list[ChatCall]] = {}
        for chat in self.chats:
            table.setdefault(self.function_of(chat.node), []).append(chat)
        return table

    # -- sharing -----------------------------------------------------------------------------------------------------

    def involved(self, nodes: tuple[cst.BaseExpression, ...]) -> list[Instance]:
        """The objects that the expressions may be or hold, collections looked into."""
        found: dict[Instance, None] = {}
        for node in nodes:
            for value in self.values.elements(node):
                if isinstance(value, Instance):
                    found[value] = None
        return list(found)

    def changes_state(self, call: cst.Call) -> tuple[Instance, ...]:
        """The objects whose state `call` changes without chatting: agents that are reset, re-registered, updated."""
        if isinstance(call.func, cst.Attribute) and call.func.attr.value in _STATE_CHANGES:
            receivers = tuple(
                value.receiver
                for value in self.values.evaluate(call.func)
                if isinstance(value, ApiMethod) and value.owner.kinds & TALKING_KINDS
            )
            if receivers:
                # Nested chats bring in further agents as arguments.
                return (*receivers, *self.involved(tuple(arg.value for arg in call.args)))
        if self.callees.may_be_one_of(call.func, _REGISTRARS) and any(
            family_of(name) and name.endswith(".register_function") for name in self.externals(call.func)
        ):
            return tuple(self.involved(tuple(arg.value for arg in call.args)))
        return ()

    @cached_property
    def sharing(self) -> Sharing:
        """The objects that callers share."""
        from autogen_lint.semantics.sharing import Sharing

        return Sharing(self)

    # -- configuration -----------------------------------------------------------------------------------------------

    @cached_property
    def llm_configs(self) -> LlmConfigs:
        """The dicts that configure a model in classic AutoGen."""
        from autogen_lint.semantics.llm_configs import LlmConfigs

        return LlmConfigs(self)

    # -- tools -------------------------------------------------------------------------------------------------------

    @cached_property
    def offers_tools(self) -> bool:
        """True when the module offers tools to a model in any way, tools from other modules included."""
        from autogen_lint.semantics.tools import offers_tools

        return offers_tools(self)

    @cached_property
    def tools(self) -> frozenset[Scope]:
        """The local functions that are registered as tools, in any of AutoGen's ways."""
        return frozenset(self.ways_of_tools)

    @cached_property
    def ways_of_tools(self) -> dict[Scope, frozenset[str]]:
        """The tools, with the methods, functions, classes and parameters that register them."""
        from autogen_lint.semantics.tools import ways_of_tools

        return ways_of_tools(self)

    @cached_property
    def tools_of_importers(self) -> frozenset[Scope]:
        """The functions of the module that the project's modules which import it register as tools.

        Asks other files: to be asked last.
        """
        from autogen_lint.semantics.tools import tools_of_importers

        return tools_of_importers(self)

    @cached_property
    def replaced_names(self) -> frozenset[str]:
        """The attributes that the module puts something else in the place of, as tests do."""
        from autogen_lint.semantics.api_calls import replaced_names

        return frozenset(replaced_names(self.walk))

    @cached_property
    def tool_registrations(self) -> list[Registration]:
        """Every place where something becomes a tool, and for which side: the model's or the executor's."""
        from autogen_lint.semantics.tool_registrations import registrations

        return registrations(self)


_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def asked_once(question: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """A function whose last argument is the model, called once for each of its other arguments: what it returns stays
    with the model.
    """

    @wraps(question)
    def answer(*asked: _Asked.args, **named: _Asked.kwargs) -> _Answer:
        model = asked[-1]
        assert isinstance(model, Model)
        key = (question, *asked[:-1])
        if key not in model.answers:
            model.answers[key] = question(*asked, **named)
        return model.answers[key]  # type: ignore[no-any-return]  # each question has answers of its own type

    return answer


def _is_anyio_on_trio(names: list[str], call: cst.Call) -> bool:
    return "anyio.run" in names and any(
        arg.keyword is not None and arg.keyword.value == "backend" and literal_value(arg.value) == Constant("trio")
        for arg in call.args
    )


def _names_in(node: cst.BaseExpression) -> Iterator[cst.Name]:
    if isinstance(node, cst.Name):
        yield node
    elif isinstance(node, cst.Comparison):
        yield from _names_in(node.left)
        for target in node.comparisons:
            yield from _names_in(target.comparator)
