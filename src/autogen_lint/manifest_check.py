"""Check the manifests of the projects that checked modules belong to, each once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from autogen_lint.discovery import is_excluded
from autogen_lint.rules import ABOUT_MANIFESTS, load_rules
from autogen_lint.suppression import filter_suppressed

if TYPE_CHECKING:
    from packaging.version import Version

    from autogen_lint.findings import Finding
    from autogen_lint.manifests import Manifest
    from autogen_lint.rules.base import ManifestRule
    from autogen_lint.settings import Settings, SettingsFinder
    from autogen_lint.source import Source

_IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t].*autogen", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ManifestFindings:
    """What is wrong with one manifest, suppressed findings left out."""

    manifest: Manifest
    locked: dict[str, Version]
    findings: tuple[Finding, ...]

    @property
    def source(self) -> Source:
        """The text of the manifest."""
        return self.manifest.source

    def fixed(self, due: Iterable[Finding]) -> str | None:
        """The text with the fixes of `due` applied; `None` when the result cannot be read or finds no favour."""
        from autogen_lint.fixes import apply_fixes
        from autogen_lint.manifests import parse_manifest

        wanted = list(due)
        text = apply_fixes(self.source.text, wanted)
        after = parse_manifest(replace(self.source, text=text))
        if after is None:
            return None
        left = _check(after, self.locked, frozenset(finding.code for finding in wanted))
        return None if left else text


class ManifestCheck:
    """Notes the modules of a run, and then has the findings in the manifests that speak for them.

    `roots` are the paths of the run: what lies outside is reported and never fixed.
    """

    def __init__(self, finder: SettingsFinder, roots: Iterable[str]) -> None:
        self._finder = finder
        self._roots = [os.path.realpath(root) for root in roots]
        self._suspected: dict[str, ManifestFindings] = {}
        self._convicted: dict[str, ManifestFindings] = {}
        self._told: set[str] = set()
        self._errors: list[Exception] = []
        self._is_fresh = False

    def note(self, source: Source, settings: Settings) -> None:
        """Take a module into account. It is parsed only if it imports AutoGen under a manifest that would not do,
        and no module before it has settled that.
        """
        if not _IMPORT.search(source.text) or not ABOUT_MANIFESTS & settings.codes_for(source.filename):
            return
        # The module itself is still to be checked, whatever this is.
        try:
            self._note(source)
        except Exception as error:
            self._errors.append(error)

    def _note(self, source: Source) -> None:
        from autogen_lint.manifests import forget, locked_versions, manifests_of

        if not self._is_fresh:
            forget()
            self._is_fresh = True
        for manifest in manifests_of(source.filename):
            path = manifest.path
            if path not in self._suspected:
                locked = locked_versions(source.filename)
                findings = _check(manifest, locked, self._codes(path))
                self._suspected[path] = ManifestFindings(manifest, locked, tuple(self._offered(path, findings)))
            suspected = self._suspected[path]
            if suspected.findings and path not in self._convicted and _requires(source, suspected.findings):
                self._convicted[path] = suspected

    def news(self) -> tuple[dict[str, ManifestFindings], list[Exception]]:
        """What has come up since this was last asked: manifests with findings by their paths, and what went wrong."""
        found = {path: each for path, each in self._convicted.items() if path not in self._told}
        self._told.update(found)
        errors, self._errors = self._errors, []
        return found, errors

    def _codes(self, path: str) -> frozenset[str]:
        return (
            frozenset()
            if is_excluded(path, self._finder)
            else ABOUT_MANIFESTS & self._finder.for_file(path).codes_for(path)
        )

    def _offered(self, path: str, findings: Iterable[Finding]) -> Iterator[Finding]:
        full = os.path.realpath(path)
        is_ours = any(full == root or full.startswith(os.path.join(root, "")) for root in self._roots)
        return (finding if is_ours else replace(finding, fix=None) for finding in findings)


def _check(manifest: Manifest, locked: dict[str, Version], codes: frozenset[str]) -> list[Finding]:
    found = [finding for rule in _rules(codes) for finding in rule.check_manifest(manifest, locked)]
    return filter_suppressed(found, manifest.source.text)


def _rules(codes: frozenset[str]) -> list[type[ManifestRule]]:
    from autogen_lint.rules.base import ManifestRule

    return [rule for rule in load_rules(codes) if issubclass(rule, ManifestRule)]


def _requires(source: Source, suspicions: Iterable[Finding]) -> bool:
    """True when the module cannot do without what the suspicions are about."""
    import libcst as cst

    from autogen_lint.semantics.project_modules import model_for
    from autogen_lint.semantics.required_imports import requires

    try:
        model = model_for(source.text, source.filename)
    except cst.ParserSyntaxError:
        return False
    return any(requires(model, rule.package) for rule in _rules(frozenset(each.code for each in suspicions)))
