"""`positions` gives what LibCST's `PositionProvider` gives, for every node of real files."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import libcst as cst
import pytest
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from real_code import corpus, sample

from autogen_lint.findings import Location
from autogen_lint.fixes import fix_source
from autogen_lint.parsing import parse
from autogen_lint.semantics.positions import Range, positions
from autogen_lint.source import split_lines

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
    ours = positions(module, truth, code)
    wrong = [(type(node).__name__, ours.get(node), truth[node]) for node in truth if ours.get(node) != truth[node]]
    assert not wrong, f"{label}: {len(wrong)} of {len(truth)} nodes, such as {wrong[:5]}"
    nodes = list(truth)
    for node in random.Random(label).sample(nodes, min(single, len(nodes))):
        alone = positions(module, [node], code)
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


@pytest.mark.parametrize("code", ["", "\n", "# only a comment", "\x0c", "x", "x\n\n", "if x: pass"])
def test_tiny_modules(code: str) -> None:
    assert check(repr(code), code, single=100)


def test_a_mixture_of_line_ends() -> None:
    check("mixed", "a = 1\r\nb = '''x\ny\r\nz'''; c = 2\nif a:\r\n    d\n    e = (\r\n  1)\r\n", single=100)


def test_nothing_wanted_costs_nothing_and_finds_nothing() -> None:
    assert positions(cst.parse_module("x = 1"), [], "x = 1") == {}


def test_statements_leave_out_the_comments_around_them() -> None:
    code = "# before\n\nif x:\n    pass  # inside\n\n# after\n"
    module = cst.parse_module(code)
    start, end = positions(module, [module.body[0]], code)[module.body[0]]
    assert (start.line, start.column, end.line, end.column) == (3, 0, 4, 8)


# What LibCST loses: the code that it generates is shorter then than the source.

LOSSES = [
    "\fa = 1\nb = 2\n",
    "\\\na = 1\nb = 2\n",
    "a\n\\\n\\\nb = c\n\nd\n",
    "a\n\f\n\fclass b(c):\n    \f\n\f    d = e\n  \f    f = g\n    h\n",
    "if a:\n    b\n    \\\n    c = d\n    e\nf\n",
    "if a:\n  b\n\\\n\\\n  c = d\n  e\nf\n",
    "@a\n\\\n@b\n\f@c\n\\\ndef d(e, f=\\\n  g): h\ni\n",
    "a\r\n\\\r\nb\r\n\fc\r\n",
    "a\r\\\rb\r\fc\r",
    "a\n\\\n# 1\nb\n\f# 2\nc\n\\\n\nd\n",
    "match a:\n  case b:\n    c\n\f    d\n  case e: f\n\fg\n",
    "\fa = [\n\fb,\n  \f c, \\\n\\\n d\n\f]\ne\n",
    "def a():\n\f    b\n    def c():\n\f        d\n    \f    e\n\f# 1\n\ff\n",
    "a\f\n\fb\f;\fc\n\fd = \f'\\\n'\ne\n",
    "try:\n\f    a\n\fexcept b:\n    c\n\felse:\n\f    d\n\ffinally:\n\f    e\nf\n",
]


@pytest.mark.parametrize("code", LOSSES, ids=repr)
def test_names_stand_where_they_are_written_whatever_libcst_loses(code: str) -> None:
    assert names_in_their_places(code) == len(re.findall(r"\b[a-i]\b", code))


def names_in_their_places(code: str) -> int:
    """How many names of `code` are found where they are written; fails for others."""
    module = parse(code)
    names = [node for node in nodes_of(module) if isinstance(node, cst.Name)]
    lines = split_lines(code)
    for name, (start, end) in positions(module, names, code).items():
        if start.line != end.line:
            continue
        assert start.line == end.line
        # Of a name in brackets, the brackets are a part.
        written = getattr(name.value, "written", name.value)
        assert lines[start.line - 1][start.column : end.column].strip("() \t\f") == written
    return len(names)


def nodes_of(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from nodes_of(child)


def test_a_fix_behind_what_libcst_loses_repairs_what_it_is_about() -> None:
    code = "from autogen import UserProxyAgent\n{}user = UserProxyAgent('u', max_consecutive_auto_reply={})\n"
    for blank in ("\f", "\\\n"):
        fixed = fix_source(code.format(blank, None), unsafe=True).source
        assert fixed == code.format(blank, 100)
