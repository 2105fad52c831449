"""What a rule is, and how rules run over a module."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.semantics.edits import ProposedFix
from autogen_lint.semantics.model import Model
from autogen_lint.settings import Settings

if TYPE_CHECKING:
    from packaging.version import Version

    from autogen_lint.findings import Finding
    from autogen_lint.manifests import Manifest

ALL_FAMILIES = frozenset(Family)


@dataclass(frozen=True, slots=True)
class Report:
    """What a rule has to say about the code from node `first` to node `last`, before positions are known."""

    rule: type[Rule]
    first: cst.CSTNode
    last: cst.CSTNode
    message: str
    severity: Severity
    fix: ProposedFix | None = None


class Rule(cst.BatchableCSTVisitor):
    """A LibCST visitor that reports one kind of mistake.

    Subclasses document themselves in their docstring: a summary line, then the sections that `--explain` and the
    documentation show. They keep no state: what must be remembered about a module lives in the model, so a rule
    gives the same reports however the module is walked.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    families: ClassVar[frozenset[Family]]
    fixes: ClassVar[frozenset[Applicability]] = frozenset()
    """How far its fixes may be trusted, over all cases; empty for a rule without fixes."""

    def __init__(self, model: Model, settings: Settings) -> None:
        super().__init__()
        self.model = model
        self.settings = settings
        self.reports: list[Report] = []

    def report(
        self,
        node: cst.CSTNode,
        message: str,
        *,
        severity: Severity | None = None,
        last: cst.CSTNode | None = None,
        fix: ProposedFix | None = None,
    ) -> None:
        """Report `node` (up to `last`) with a one-line `message`; `severity` when it differs from the rule's."""
        first, end = _ends(node)
        self.reports.append(Report(type(self), first, last or end, message, severity or self.severity, fix))

    @classmethod
    def applies_to(cls, model: Model) -> bool:
        """True when the module uses an API family that the rule knows something about."""
        return bool(cls.families & model.families)


class ManifestRule(Rule):
    """A rule about what the project asks to be installed; it says nothing about modules.

    It runs for the manifests of modules that import `package` and cannot do without.
    """

    package: ClassVar[str]

    @classmethod
    def check_manifest(cls, manifest: Manifest, locked: dict[str, Version]) -> Iterator[Finding]:
        """The findings in `manifest`; `locked` has the versions in the lock files beside it."""
        raise NotImplementedError


class CommentRule(Rule):
    """A rule about the comments that silence findings; it judges what the other rules have found."""

    @classmethod
    def check_comments(
        cls, source: str, filename: str, findings: Sequence[Finding], codes: frozenset[str]
    ) -> Iterator[Finding]:
        """The findings in the comments of `source`, where the rules of `codes` have `findings`, silenced or not."""
        raise NotImplementedError


def _ends(node: cst.CSTNode) -> tuple[cst.CSTNode, cst.CSTNode]:
    # An argument's own range includes the comma and space behind it.
    if isinstance(node, cst.Arg):
        return (node.keyword if node.keyword is not None and not node.star else node.value), node.value
    return node, node


_Handler = tuple[Rule, Callable[[Any], object]]
_Handlers = dict[type[cst.CSTNode], list[_Handler]]


def run_rules(rules: Iterable[Rule], model: Model) -> Iterable[tuple[Rule, Exception]]:
    """Show every node of the module to the rules that ask for its class; yields the rules that raised, with what
    they raised.
    """
    handlers: _Handlers = {}
    for rule in rules:
        for node_class, method_name in _visit_methods(type(rule)):
            handlers.setdefault(node_class, []).append((rule, getattr(rule, method_name)))
    failed: set[Rule] = set()
    for node, asking in _asked_for(handlers, model):
        for rule, method in asking:
            if rule in failed:
                continue
            try:
                method(node)
            except Exception as error:
                failed.add(rule)
                yield rule, error


def _asked_for(handlers: _Handlers, model: Model) -> Iterator[tuple[cst.CSTNode, list[_Handler]]]:
    """The module, and then its nodes of the classes that are asked for, with who asks."""
    if cst.Module in handlers:
        yield model.module, handlers[cst.Module]
    for scope in model.walk.scopes:
        for node_class, asking in handlers.items():
            for node in scope.own(node_class):
                yield node, asking


@cache
def _visit_methods(rule: type[Rule]) -> tuple[tuple[type[cst.CSTNode], str], ...]:
    """The node classes that a rule visits, with the method for each.

    LibCST's own `get_visitors` finds the same by inspecting every instance, which costs more than the rules
    themselves. What a rule inherits is not listed either: a visitor of LibCST's has 1,600 names.
    """
    own = rule.__mro__[: rule.__mro__.index(Rule)]
    names = sorted({name for each in own for name in vars(each) if name.startswith("visit_")})
    return tuple((getattr(cst, name.removeprefix("visit_")), name) for name in names)
