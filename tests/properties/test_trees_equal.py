"""The tree that rules see is LibCST's own, but for spaces that are one node in many places."""

from __future__ import annotations

import libcst as cst
import pytest
from real_code import corpus, sample

from autogen_lint.parsing import parse

FILES = [*list(corpus())[::10], *sample()]


@pytest.mark.parametrize(("name", "text"), FILES, ids=[name for name, _ in FILES])
def test_the_tree_is_the_one_of_libcst(name: str, text: str) -> None:
    tree = parse(text)
    assert tree.deep_equals(cst.parse_module(text)), name
    assert tree.code == text
