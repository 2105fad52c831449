"""The walk: what lies in a node."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.walk import Walk

PROGRAM = """
before([a() for b in c])
try:
    f([g() for d in e()], lambda: h())
    class K:
        k()
except E:
    [l() for m in n]
[after() for o in p]
"""


def test_what_runs_as_part_of_a_node_lies_in_it_with_its_comprehensions_and_classes() -> None:
    walk = Walk(module := cst.parse_module(PROGRAM))
    (tried,) = walk.module_scope.own(cst.Try)
    names = [module.code_for_node(call.func) for call in walk.inline_below(tried.body, cst.Call)]
    assert names == ["f", "e", "g", "k"]


def test_what_is_of_the_same_scope_lies_below() -> None:
    walk = Walk(module := cst.parse_module(PROGRAM))
    (tried,) = walk.module_scope.own(cst.Try)
    assert [module.code_for_node(call.func) for call in walk.below(tried, cst.Call)] == ["f", "e"]
    assert walk.below(tried, cst.Try) == [tried]
