"""`positions` gives what LibCST's `PositionProvider` gives, for every node of real files."""

from __future__ import annotations

import random
from collections.abc import Callable

import libcst as cst
import pytest
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from real_code import corpus, sample

from autogen_lint.findings import Location
from autogen_lint.semantics.positions import Range, positions

# Everything that makes columns and lines hard to count.
AWKWARD = '''\
"""Ünïcödé, 日本語 and an astral 🦜: columns count code points."""
\x0c
import autogen ; x = "日本" + 'é'; y = f"{x!r:>{len(x)}} 🦜 {y}"
def f(
\ta, *,
\tb: "日本" = lambda: 0,  # a comment: é
) -> None :
\t"""A docstring
\tover lines"""
\tif a :
\t\treturn \\
\t\t\tb
\telif b: pass
\telse :
\t        z = """x
 y""" 'z' \\
\t\t  "w"
\x0c
@decorated ( 1 )
class C ( Base , metaclass = M ) :   # behind a colon
    async def m(self): await ( self . x ) [ 1 : 2 , ... ] ; return
    @property

    def p(self):

        # only a comment

        with (open("é") as a, open(b'e') as c): yield
try :
    pass
except* (ValueError , KeyError) as e :
    raise e from None
finally: del x
match x :
    case [1 , *rest] | {"a": 2 , **more} if rest : ...
    case C(a = 1) as c : ...
for ( i , j ) in {** a , 1 : 2} . items ( ) : print ( * i , end = "" )
else: ( lambda q , / , * p , ** r : ( yield ) )
# the end, without a newline'''


def expected(module: cst.Module) -> dict[cst.CSTNode, Range]:
    ranges = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    return {node: as_range(where) for node, where in ranges.items()}


def as_range(where: CodeRange) -> Range:
    return Location(where.start.line, where.start.column), Location(where.end.line, where.end.column)


def check(label: str, code: str, single: int) -> int:
    """Compare all nodes at once, and `single` of them one by one: then code generation stops early."""
    module = cst.parse_module(code)
    truth = expected(module)
    ours = positions(module, truth)
    wrong = [(type(node).__name__, ours.get(node), truth[node]) for node in truth if ours.get(node) != truth[node]]
    assert not wrong, f"{label}: {len(wrong)} of {len(truth)} nodes, such as {wrong[:5]}"
    nodes = list(truth)
    for node in random.Random(label).sample(nodes, min(single, len(nodes))):
        alone = positions(module, [node])
        assert alone[node] == truth[node], (label, type(node).__name__)
    return len(truth)


def test_corpus() -> None:
    assert sum(check(label, code, single=2) for label, code in corpus()) > 100_000


def test_installed_files() -> None:
    assert sum(check(label, code, single=6) for label, code in sample()) > 100_000


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(lambda code: code, id="LF"),
        pytest.param(lambda code: code.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda code: code.replace("\n", "\r"), id="CR"),
        pytest.param(lambda code: code + "\n", id="final newline"),
        pytest.param(lambda code: "\n\n  # first\n" + code + "\n\n\n", id="blank lines around"),
        pytest.param(lambda code: code.replace("\n\t\t", "\n\t\t\t"), id="deeper tabs"),
    ],
)
def test_awkward_layout_with_every_node_alone(changed: Callable[[str], str]) -> None:
    check("awkward", changed(AWKWARD), single=10_000)


@pytest.mark.parametrize("code", ["", "\n", "# only a comment", "\x0c", "x", "x\n\n", "if x: pass", "\\\nx"])
def test_tiny_modules(code: str) -> None:
    assert check(repr(code), code, single=100)


def test_a_mixture_of_line_ends() -> None:
    check("mixed", "a = 1\r\nb = '''x\ny\r\nz'''; c = 2\nif a:\r\n    d\n    e = (\r\n  1)\r\n", single=100)


def test_nothing_wanted_costs_nothing_and_finds_nothing() -> None:
    assert positions(cst.parse_module("x = 1"), []) == {}


def test_statements_leave_out_the_comments_around_them() -> None:
    module = cst.parse_module("# before\n\nif x:\n    pass  # inside\n\n# after\n")
    start, end = positions(module, [module.body[0]])[module.body[0]]
    assert (start.line, start.column, end.line, end.column) == (3, 0, 4, 8)
