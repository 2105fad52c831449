"""AGL607: an import of something that AutoGen does not have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

import libcst as cst

from autogen_lint.catalogue import Family, family_of, find_class, find_function
from autogen_lint.catalogue.releases import (
    ANY,
    bound_to,
    first_release,
    has_module,
    has_name,
    is_preview_only,
    known_releases,
    names_in,
    submodules,
)
from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.near_misses import near_miss
from autogen_lint.semantics.previews import asks_for_preview
from autogen_lint.semantics.probing import is_asked_for, may_be_absent
from autogen_lint.semantics.scopes import BindingKind
from autogen_lint.semantics.walk import dotted_name

_ROOTS = {Family.CLASSIC: "autogen", Family.AGENTCHAT: "autogen_agentchat", Family.AG2: "ag2"}
_FAMILY_NAMES = {Family.CLASSIC: "classic AutoGen", Family.AGENTCHAT: "AutoGen AgentChat", Family.AG2: "AG2 1.x"}
_RENAMED = {
    "AgentMessage": "`BaseAgentEvent | BaseChatMessage`",
    "InnerMessage": "`BaseAgentEvent`",
    "ToolCallMessage": "`ToolCallRequestEvent`",
    "ToolCallResultMessage": "`ToolCallExecutionEvent`",
    "CodingAssistantAgent": "`AssistantAgent`",
    "ToolUseAssistantAgent": "`AssistantAgent`",
}
_INVENTIONS = frozenset({"InvalidChatHistoryError", "InvalidChatMessageError"})
_REAL_EXCEPTIONS = "; bad messages raise ValueError, TypeError or AttributeError"


class InventedImport(Rule):
    """An import of a module or name that AutoGen does not have.

    ## Why it bites

    `ModuleNotFoundError` or `ImportError`, often behind a function that is called late. `autogen.exceptions`,
    `InvalidChatHistoryError` and `InvalidChatMessageError`, which articles and language models like to write, exist
    in none of pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1, autogen-agentchat 0.7.5 and ag2 1.2.1. An
    `except autogen.exceptions.X:` is worse than an import: it fails with `AttributeError` in the moment in which
    something else has gone wrong. AutoGen refuses a message it cannot use with `ValueError`, `TypeError` or
    `AttributeError`.

    Also reported: names of one family that are imported from another (`from ag2 import ConversableAgent`), and,
    where the project's own manifest binds it to a release, names that this release has dropped or does not have yet.

    ## Example

    ```python
    from autogen import ConversableAgent
    from autogen.exceptions import InvalidChatHistoryError


    def ask(agent: ConversableAgent, messages):
        try:
            return agent.generate_reply(messages=messages)
        except InvalidChatHistoryError as error:
            raise RuntimeError("the history is damaged") from error
    ```

    ## Use instead

    ```python
    from autogen import ConversableAgent


    def ask(agent: ConversableAgent, messages):
        try:
            return agent.generate_reply(messages=messages)
        except (ValueError, TypeError, AttributeError) as error:
            raise RuntimeError("the history is damaged") from error
    ```

    ## When to ignore it

    With a private build of AutoGen that has the name. What any of some 90 releases has is not reported, from pyautogen
    0.1.14 to autogen 0.14.1 and from autogen-agentchat 0.4.0 to 0.7.5. What only the previews before 0.4.0 had
    (`autogen_core.base`, `autogen_agentchat.task`) is reported, because nobody gets a preview without asking: it is
    left alone where a manifest or lock file asks for a pre-release or less than 0.4.0, or for a git commit or the like
    whose version cannot be told, and where the module or notebook itself speaks of one ("0.4.0.dev6"). AG2 1.x still
    grows: there, a name is reported only when another family has it, when it is a slip for one that is there, or when
    it is one of the inventions above. Imports in a `try` that handles `ImportError`, behind a question for the version
    or `TYPE_CHECKING`, names that the module asks for with `hasattr`, private names, packages of your own that are
    called like AutoGen's, and projects with a copy of AutoGen in them are left alone.

    ## Fix safety

    There is no fix: what was meant has to be looked up.

    ## References

    - `autogen.exception_utils`, `autogen_core.exceptions` and `ag2.exceptions` are the modules with AutoGen's own
      exceptions
    """

    code, name, severity = "AGL607", "invented-import", Severity.ERROR
    families = ALL_FAMILIES

    def visit_Import(self, node: cst.Import) -> None:
        if not may_be_absent(node, self.model):
            for alias in node.names:
                self._check_module(dotted_name(alias.name) or "", alias)

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:
        if node.relative or node.module is None or may_be_absent(node, self.model):
            return
        module = dotted_name(node.module) or ""
        names = () if isinstance(node.names, cst.ImportStar) else [dotted_name(each.name) or "" for each in node.names]
        if self._check_module(module, node.module, names) or isinstance(node.names, cst.ImportStar):
            return
        for alias in node.names:
            if isinstance(alias.name, cst.Name):
                self._check_name(module, alias.name.value, alias)

    def visit_Attribute(self, node: cst.Attribute) -> None:
        """`autogen.NoSuchName`, on an imported module."""
        if self.model.parent(node) is None:
            return  # the dotted name of an import statement
        if not self._begins_with_module(node) or self._is_stored(node):
            return
        places = [name.rpartition(".")[::2] for name in self.model.externals(node)]
        # `try: import ag2 as autogen` has two candidates, and one that has the name is enough.
        if places and not any(self._may_stand(module, name) for module, name in places):
            module, name = places[0]
            if not self._is_imported(f"{module}.{name}") and not may_be_absent(node, self.model):
                self._check_name(module, name, node)

    # -- where -------------------------------------------------------------------------------------------------------

    def _begins_with_module(self, node: cst.Attribute) -> bool:
        """True when the name in front of all dots is imported, and from AutoGen alone."""
        root: cst.BaseExpression = node
        while type(root) is cst.Attribute:
            root = root.value
        if type(root) is not cst.Name or root.value not in self._autogen_names:
            return False
        bindings = self.model.names.bindings(root.value, root)
        return bool(bindings) and all(
            each.kind is BindingKind.IMPORT and each.imported is not None and family_of(each.imported) is not None
            for each in bindings
        )

    @cached_property
    def _autogen_names(self) -> frozenset[str]:
        """The names that imports from AutoGen bind somewhere in the module."""
        return frozenset(
            name
            for scope in self.model.walk.scopes
            for name, bindings in scope.bindings.items()
            if any(each.imported is not None and family_of(each.imported) is not None for each in bindings)
        )

    def _is_stored(self, node: cst.Attribute) -> bool:
        return isinstance(self.model.parent(node), cst.AssignTarget | cst.AnnAssign | cst.AugAssign | cst.Del)

    def _is_imported(self, name: str) -> bool:
        """True when an import of the module, which is reported itself, names it."""
        return any(each == name or each.startswith(f"{name}.") for each in self.model.imported_names)

    # -- what --------------------------------------------------------------------------------------------------------

    def _check_module(self, module: str, node: cst.CSTNode, names: Sequence[str] = ()) -> bool:
        """Report `module`, of which `names` are imported, when no release has it; true when there is nothing more to
        say about names in it.
        """
        family = family_of(module)
        if family is None or self.model.provides(module):
            return True
        releases = bound_to(family, self.model.releases(family))
        parts = module.split(".")
        for count in range(2, len(parts) + 1):
            part = ".".join(parts[:count])
            if not has_module(part):
                if self.model.keeps_copy_of(family):
                    return True
                if family is not Family.AG2 or self._is_elsewhere(part):
                    self.report(node, f"{self._no_release(family)} a module `{part}`{self._hint(part)}")
                return True
            if is_preview_only(part):
                if not asks_for_preview(family, self.model) and not self.model.keeps_copy_of(family):
                    message = f"{self._only_previews(family)} a module `{part}`{_now_in(module, names)}"
                    self.report(node, message)
                return True
            if releases is not ANY and not has_module(part, releases):
                self.report(node, f"`{part}` is not in {self._bound(family, releases)}")
                return True
        return False

    def _check_name(self, module: str, name: str, node: cst.CSTNode) -> None:
        family = family_of(module)
        if family is None or self.model.provides(module) or self.model.provides(f"{module}.{name}"):
            return
        releases = bound_to(family, self.model.releases(family))
        if is_preview_only(module, name):
            is_wanted = is_asked_for(name, self.model) or asks_for_preview(family, self.model)
            if not is_wanted and not self.model.keeps_copy_of(family):
                message = f"{self._only_previews(family)} `{name}` in `{module}`{_instead(module, name)}"
                self.report(node, message)
            return
        if has_name(module, name, releases) or is_asked_for(name, self.model):
            return
        if self.model.keeps_copy_of(family):
            return
        if has_name(module, name):
            self.report(node, f"`{module}` has no `{name}` in {self._bound(family, releases)}")
        elif family is not Family.AG2 or self._is_evident(module, name):
            hint = self._place_of(module, name, family)
            self.report(node, f"{self._no_release(family)} `{name}` in `{module}`{hint}")

    def _bound(self, family: Family, releases: tuple[str, ...]) -> str:
        """The releases that were asked, and what the project has to do with them."""
        pin = self.model.pin_beside(family)
        known = " or ".join(releases)
        return f"{known}, which this project asks for" if pin is None else f"{known}; this project asks for `{pin}`"

    def _may_stand(self, module: str, name: str) -> bool:
        """True when a release has the name, or there is no telling."""
        family = family_of(module)
        if not has_module(module):
            return True
        if is_preview_only(module, name):
            return False
        releases = bound_to(family, self.model.releases(family)) if family is not None else ANY
        return has_name(module, name, releases)

    def _is_evident(self, module: str, name: str) -> bool:
        """AG2 1.x still grows: what it has not had so far, tomorrow's release may have."""
        return (
            name in _INVENTIONS
            or _is_shuffled(name, near_miss(name, names_in(module), least=5))
            or any(_found(_ROOTS[family], name) for family in (Family.CLASSIC, Family.AGENTCHAT))
        )

    def _is_elsewhere(self, module: str) -> bool:
        rest = module.removeprefix("autogen.beta.") if module.startswith("autogen.") else module.partition(".")[2]
        return has_module(f"autogen.{rest}") or has_module(f"autogen_agentchat.{rest}")

    def _no_release(self, family: Family) -> str:
        latest = known_releases(family)[-1].rpartition(" ")[2]
        return f"No release of {_FAMILY_NAMES[family]} (up to {latest}) has"

    def _only_previews(self, family: Family) -> str:
        return f"Only previews before {_FAMILY_NAMES[family]} {first_release(family)} had"

    def _hint(self, module: str) -> str:
        if module == "autogen.exceptions":
            return _REAL_EXCEPTIONS
        parent, _, last = module.rpartition(".")
        right = near_miss(last, submodules(parent), least=4)
        return f"; did you mean `{parent}.{right}`?" if right is not None else ""

    def _place_of(self, module: str, name: str, family: Family) -> str:
        if name in _INVENTIONS or f"{module}.{name}" == "autogen.exceptions":
            return _REAL_EXCEPTIONS
        for root in (_ROOTS[family], *_ROOTS.values()):
            found = _found(root, name)
            if found is not None:
                return f"; there is `{found}`"
        right = near_miss(name, names_in(module), least=4)
        return f"; did you mean `{right}`?" if right is not None else ""


def _now_in(module: str, names: Sequence[str]) -> str:
    """Where the releases have what was imported from a module of the previews, or else most of what was in it."""
    homes = [home for name in names if (home := _home(module, name)) is not None]
    if not homes:
        common = Counter(home for name in names_in(module) if (home := _home(module, name)) is not None)
        homes = [home for home, _ in common.most_common(1)]
    places = " and ".join(f"`{home}`" for home in sorted(set(homes)))
    subject = f"`{names[0]}` is" if len(names) == 1 else "what it had is"
    return f"; {subject} in {places} now" if homes else ""


def _instead(module: str, name: str) -> str:
    if name in _RENAMED:
        return f"; {_RENAMED[name]} took its place"
    home = _home(module, name)
    return f"; it is in `{home}` now" if home is not None else ""


def _home(module: str, name: str) -> str | None:
    path = f"{module}.{name}"
    found = find_class(path) or find_function(path)
    return found.qualified_name.rpartition(".")[0] if found is not None else None


def _found(root: str, name: str) -> str | None:
    """Where the family of `root` has a class or function of that name."""
    if name.islower() and "_" not in name:
        return None
    found = find_class(f"{root}.{name}") or find_function(f"{root}.{name}")
    return found.qualified_name if found is not None else None


def _is_shuffled(name: str, right: str | None) -> bool:
    """True when `right` has the letters of `name` in another order or case: no release adds such a name."""
    return right is not None and sorted(name.casefold()) == sorted(right.casefold())


RULE = InventedImport
