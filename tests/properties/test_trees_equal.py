"""The tree that rules see is LibCST's own, but for whitespace and punctuation that are one node in many places."""

from __future__ import annotations

from collections.abc import Collection

import libcst as cst
import pytest
from real_code import corpus, sample

from autogen_lint import Settings, check_source
from autogen_lint.parsing import parse
from autogen_lint.semantics import positions
from autogen_lint.tree_building import ALIKE

FILES = [*list(corpus())[::10], *sample()]


@pytest.mark.parametrize(("name", "text"), FILES, ids=[name for name, _ in FILES])
def test_the_tree_is_the_one_of_libcst(name: str, text: str) -> None:
    tree = parse(text)
    assert tree.deep_equals(cst.parse_module(text)), name
    assert tree.code == text


def test_nothing_asks_where_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    """One node stands in many places: a finding or a fix that wanted the place of a comma would get a wrong one."""
    wanted: set[type[cst.CSTNode]] = set()

    def noted(module: cst.Module, nodes: Collection[cst.CSTNode], source: str) -> dict[cst.CSTNode, positions.Range]:
        wanted.update(map(type, nodes))
        return really(module, nodes, source)

    really = positions.positions
    monkeypatch.setattr(positions, "positions", noted)
    for name, text in list(corpus())[::3]:
        check_source(text, name, Settings(select=("ALL",)))
    assert cst.Call in wanted
    assert not {each.__name__ for each in wanted} & set(ALIKE)
