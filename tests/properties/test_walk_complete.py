"""The walk passes nothing over: every node that holds code is visited, exactly once, and filed where its code runs.

Left out on purpose are whitespace and punctuation, operators, the bare words that no expression evaluates (what a
`def`, `class`, parameter, import, `global` or `match` pattern is called, attribute names, keyword names), and type
parameters and `type` aliases, which are evaluated lazily if at all.
"""

from __future__ import annotations

import sysconfig
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import libcst as cst
import pytest
from real_code import corpus, label, read, sample

from autogen_lint.semantics.walk import Walk

# CPython's own tests of syntax, as far as the standard library is installed with them.
SYNTAX_TESTS = [
    path
    for name in ("test_patma", "test_fstring", "test_with", "test_scope", "test_named_expressions", "test_unpack_ex")
    if (path := Path(sysconfig.get_path("stdlib"), "test", f"{name}.py")).is_file()
]

EVERY_KIND = """\
from a import (b as c, d)
import e.f as g, h.i
@decorated(j)
class K[T: L](M, *n, metaclass=o, **p):
    q: r[s] = t
    u: v
@w.x
async def y[*Ts, **P](z, /, a: b = c, *d: e, f: g = h, **i: j) -> k:
    global l, m
    async with n as o, p() as (q, r): await s
    async for t in u: yield v
    else: yield from w
    return [x async for y, z in a if b for c in d(y) if e if f]
type A[T] = B[T] | C
lambda a, *b, c=d, **e: (f := g) if h else i
del j, k[l:m:n, ..., *o], p.q
while r and not s or -t: break
else: continue
assert u, v
try: raise w from x
except (y, z) as a: pass
except: raise
else: b
finally: c
try: pass
except* d as e: nonlocal_ = f
match g, h:
    case [i, *j] | (k, _) if l: m
    case {"n": o, p.q: 1, **r}: s
    case T(u, v=w) as x: y
    case None | -1 | "z" "z" | a.b: c
for d, *e in f, *g: h += i
{j: k, **l}; {m, *n}; (*o, p); [q, *r]
{s: t for s in u}; {v for v in w}; (x for x in y)
f"{z!r:>{a}} {b=} {f'{c}'}" "d" f"{e}"
f < g <= h is not i not in j
k[l](m, *n, o=p, **q).r
"""


PUNCTUATION = (
    cst.BaseParenthesizableWhitespace,
    cst.BaseBinaryOp,
    cst.BaseBooleanOp,
    cst.BaseUnaryOp,
    cst.BaseCompOp,
    cst.BaseAugOp,
    cst.AssignEqual,
    cst.Asynchronous,
    cst.Colon,
    cst.Comma,
    cst.Comment,
    cst.Dot,
    cst.EmptyLine,
    cst.LeftCurlyBrace,
    cst.LeftParen,
    cst.LeftSquareBracket,
    cst.Newline,
    cst.ParamSlash,
    cst.ParamStar,
    cst.RightCurlyBrace,
    cst.RightParen,
    cst.RightSquareBracket,
    cst.Semicolon,
    cst.TrailingWhitespace,
)
# Parameters are bindings, looked up by their function's scope; what they contain, annotations and defaults, is code.
FRAMES = (cst.Module, cst.Param, cst.Parameters)
# Fields that are left out with all that is in them.
LEFT_OUT = {
    ("Arg", "keyword"),
    ("Attribute", "attr"),
    ("ClassDef", "name"),
    ("ClassDef", "type_parameters"),
    ("FunctionDef", "name"),
    ("FunctionDef", "type_parameters"),
    ("Global", "names"),
    ("Import", "names"),
    ("ImportFrom", "module"),
    ("ImportFrom", "names"),
    ("MatchAs", "name"),
    ("MatchKeywordElement", "key"),
    ("MatchMapping", "rest"),
    ("MatchSingleton", "value"),
    ("MatchStar", "name"),
    ("Nonlocal", "names"),
    ("Param", "name"),
    ("TypeAlias", "name"),
    ("TypeAlias", "type_parameters"),
    ("TypeAlias", "value"),
}


class CodeCollector(cst.CSTVisitor):
    """Collects the nodes that hold code, as LibCST's own visitor meets them."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes: list[cst.CSTNode] = []
        self._fields: list[tuple[str, str]] = [("", "")]

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, PUNCTUATION) or self._fields[-1] in LEFT_OUT:
            return False
        if not isinstance(node, FRAMES):
            self.nodes.append(node)
        return True

    def on_visit_attribute(self, node: cst.CSTNode, attribute: str) -> None:
        self._fields.append((type(node).__name__, attribute))

    def on_leave_attribute(self, original_node: cst.CSTNode, attribute: str) -> None:  # noqa: ARG002
        self._fields.pop()


def code_nodes(module: cst.Module) -> list[cst.CSTNode]:
    collector = CodeCollector()
    module.visit(collector)
    return collector.nodes


def check(name: str, code: str) -> None:
    module = cst.parse_module(code)
    wanted = set(code_nodes(module))
    walk = Walk(module)
    visited = Counter(node for scope in walk.scopes for nodes in scope.nodes.values() for node in nodes)
    assert {type(node).__name__ for node, times in visited.items() if times > 1} == set(), name
    assert Counter(type(node).__name__ for node in wanted - visited.keys()) == Counter(), f"{name}: passed over"
    assert Counter(type(node).__name__ for node in visited.keys() - wanted) == Counter(), f"{name}: too many"
    for scope in walk.scopes:
        for node_class, nodes in scope.nodes.items():
            for node in nodes:
                assert type(node) is node_class, name
                assert walk.scope_of(node) is scope, (name, node_class.__name__)


def test_corpus() -> None:
    # Every second program: they look alike, and LibCST's walk takes ten times as long as ours.
    for name, code in [*corpus()][::2]:
        check(name, code)


def test_installed_files() -> None:
    for name, code in sample():
        check(name, code)


@pytest.mark.parametrize("path", SYNTAX_TESTS, ids=label)
def test_cpythons_tests_of_syntax(path: Path) -> None:
    check(label(path), read(path))


def test_every_kind_of_statement_and_expression() -> None:
    check("every kind", EVERY_KIND)


def test_nodes_of_a_scope_are_in_source_order() -> None:
    module = cst.parse_module(EVERY_KIND)
    place = {node: index for index, node in enumerate(code_nodes(module))}
    for scope in Walk(module).scopes:
        for node_class in (cst.SimpleStatementLine, cst.If, cst.Try, cst.Call, cst.Subscript):
            places = [place[each] for each in scope.own(node_class)]
            assert places == sorted(places), (scope.name, node_class.__name__)


def test_the_end_of_a_node_is_the_last_of_its_scope_that_lies_in_it() -> None:
    for code in (EVERY_KIND, *(code for _, code in [*corpus()][::100])):
        walk = Walk(cst.parse_module(code))
        for scope in walk.scopes:
            own = {node for nodes in scope.nodes.values() for node in nodes if node in walk.order}
            for node in own:
                inside = own.intersection(all_below(node))
                assert walk.end(node) == max(map(walk.order.__getitem__, inside)), (scope.name, type(node).__name__)
                between = {each for each in own if walk.order[node] <= walk.order[each] <= walk.end(node)}
                assert between == inside, (scope.name, type(node).__name__)


def all_below(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from all_below(child)


def test_the_parents_lead_to_the_module() -> None:
    module = cst.parse_module(EVERY_KIND)
    walk = Walk(module)
    for scope in walk.scopes:
        for nodes in scope.nodes.values():
            for node in nodes:
                assert [*walk.ancestors(node)][-1] is module


def test_deep_nesting_does_not_exhaust_the_stack() -> None:
    expression: cst.BaseExpression = cst.Name("x")
    for _ in range(20_000):
        expression = cst.Attribute(expression, cst.Name("y"))
    walk = Walk(cst.Module([cst.SimpleStatementLine([cst.Expr(expression)])]))
    assert len(walk.module_scope.own(cst.Attribute)) == 20_000
