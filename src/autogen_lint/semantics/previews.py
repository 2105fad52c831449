"""Whether a module is written for a preview of AutoGen, as 0.4.0.dev1 to dev13 were of AgentChat 0.4."""

from __future__ import annotations

import re

from autogen_lint.catalogue import Family, family_of
from autogen_lint.catalogue.releases import first_release, is_preview_only
from autogen_lint.semantics.model import Model, asked_once


@asked_once
def asks_for_preview(family: Family, model: Model) -> bool:
    """True when the project asks for a preview of `family` or for what came before it, or the module, in a comment or
    a `%pip install`, speaks of one. A requirement that may stand for any commit counts as well.
    """
    first = first_release(family)
    if first is None:
        return False
    return model.may_install_preview(family, first) or _speaks_of_preview(first, model)


@asked_once
def is_for_preview(family: Family, model: Model) -> bool:
    """True when the module may run with a preview: its project asks for one, or it imports what only previews have."""
    return any(is_from_preview(name, family) for name in model.imported_names) or asks_for_preview(family, model)


def is_from_preview(name: str, family: Family) -> bool:
    """True for the dotted name of something that only previews of `family` have."""
    if family_of(name) is not family:
        return False
    module, _, last = name.rpartition(".")
    return is_preview_only(name) or is_preview_only(module, last)


@asked_once
def _speaks_of_preview(first: str, model: Model) -> bool:
    preview = re.compile(rf"(?<![\w.]){re.escape(first)}[.-]?(?:dev|a|b|rc)\d")
    return preview.search(model.module.code) is not None or preview.search(model.notebook_text) is not None
