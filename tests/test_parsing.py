"""What is parsed and what is refused: no code, however it nests, ends the process or keeps it busy."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import libcst as cst
import pytest

from autogen_lint.fixes import fix_source
from autogen_lint.linter import check_source
from autogen_lint.parsing import parse
from autogen_lint.settings import Settings

DEEP = {
    "parentheses": "x = " + "(" * 3000 + "1" + ")" * 3000,
    "brackets never closed": "x = " + "[" * 100_000,
    "calls in calls": "f(" * 3000 + ")" * 3000,
    "dictionaries": "x = " + "{1:" * 3000 + "1" + "}" * 3000,
    "signs": "x = " + "-" * 100_000 + "1",
    "negations": "x = " + "not " * 100_000 + "1",
    "powers": "x = 1" + "**1" * 100_000,
    "lambdas": "x = " + "lambda: " * 100_000 + "1",
    "conditions": "x = 1" + " if 1 else 1" * 100_000,
    "not quite as many lambdas": "x = " + "lambda: " * 9_900 + "1",
    "alternatives": "x = " + "a or " * 9_900 + "a",
    "not quite as many elifs": "if a: pass\n" + "elif a == 1: y = f(a)\n" * 9_000,
    "elif": "if a: pass\n" + "elif a: pass\n" * 100_000,
    "blocks": "".join(" " * level + "if a:\n" for level in range(1000)) + " " * 1000 + "pass\n",
    "lists in a pattern": "match x:\n  case " + "[" * 40 + "]" * 40 + ": pass\n",
    "parentheses in a pattern": "match x:\n  case " + "(" * 40 + "a" + ")" * 40 + ": pass\n",
    "classes in a pattern": "match x:\n  case " + "A(" * 40 + ")" * 40 + ": pass\n",
    "dictionaries in a pattern": "match x:\n  case " + "{1:" * 40 + "a" + "}" * 40 + ": pass\n",
}


@pytest.fixture(scope="module")
def outcomes() -> dict[str, str]:
    """What checking each of `DEEP` says, by its name."""
    # LibCST overflows the stack, or is busy until the end of days: only another process can tell.
    program = """
import json, sys
from autogen_lint.linter import check_source
for name, code in json.load(sys.stdin).items():
    for finding in check_source("import autogen\\n" + code):
        print(name, finding.code, finding.message, sep="|", flush=True)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps(DEEP), capture_output=True, text=True, timeout=600
    )
    return {name: said for line in done.stdout.splitlines() for name, _, said in [line.partition("|")]}


@pytest.mark.parametrize("name", DEEP)
def test_what_nests_without_end_is_refused_and_the_process_lives(name: str, outcomes: dict[str, str]) -> None:
    assert outcomes[name].startswith("AGL000|Cannot check this file: ")
    assert "deep" in outcomes[name] or "many" in outcomes[name]


@pytest.mark.parametrize(
    "code",
    [
        "x = " + "(" * 90 + "1" + ")" * 90,
        "x = " + "[" * 150 + "]" * 150,
        "x = '" + ":(" * 1000 + "'",
        "x = " + "-" * 300 + "1",
        "if a: pass\n" + "elif a: pass\n" * 300,
        "x = [" + "-1, " * 20_000 + "]",
        "match x:\n  case [{'a': A(b=[(1, 2)])}]: pass\n",
        "match x:\n  case '(': y = " + "(" * 30 + ")" * 30 + "\n",
        "match x:\n  case 1:\n    y = " + "[" * 30 + "]" * 30 + "\n",
        "match = case = " + "(" * 30 + ")" * 30 + "\n",
    ],
)
def test_what_people_and_generators_write_is_parsed(code: str) -> None:
    assert parse(code).code == code


def test_a_refusal_says_where() -> None:
    (finding,) = check_source(
        "import autogen\nmatch x:\n  case 1: pass\n  case " + "(" * 9 + "a" + ")" * 9 + ": pass\n"
    )
    assert finding.message == "Cannot check this file: its patterns are nested too deeply"
    assert finding.start.line == 4


def test_what_cpython_says_is_said() -> None:
    with pytest.raises(cst.ParserSyntaxError, match="too many nested parentheses"):
        parse("x = " + "(" * 3000 + "1" + ")" * 3000)


# Names: Python compares them in NFKC, so that one name can be written in many ways.

U, M, L = "\uff35", "\uff4d", "\N{MATHEMATICAL BOLD SMALL L}"
FI, COMMA = "\N{LATIN SMALL LIGATURE FI}", "\N{FULLWIDTH COMMA}"
IMPORT = "from autogen import UserProxyAgent\n"
SPELLINGS = {
    "a class": (
        f"from autogen import {U}serProxyAgent as User\nUser('u', max_consecutive_auto_reply=None)\n",
        "AGL201",
    ),
    "an attribute": (f"import autogen\nautogen.{U}serProxyAgent('u', max_consecutive_auto_reply=None)\n", "AGL201"),
    "a variable": (f"{IMPORT}limit = None\nUserProxyAgent('u', max_consecutive_auto_reply={L}imit)\n", "AGL201"),
    "a variable that is bound again": (
        f"{IMPORT}limit = None\n{L}imit = 5\nUserProxyAgent('u', max_consecutive_auto_reply=limit)\n",
        None,
    ),
    "a keyword": (f"{IMPORT}UserProxyAgent('u', {M}ax_consecutive_auto_reply=None)\n", "AGL201"),
    "a keyword that is right": (f"{IMPORT}u = UserProxyAgent('u')\nu.initiate_chat(u, {M}ax_turns=3)\n", None),
    "a ligature, which is two letters": (
        f"{IMPORT}class User(UserProxyAgent):\n    def __init__(self, {FI}t): ...\nUser(fit=1)\n",
        None,
    ),
}


@pytest.mark.parametrize(("code", "expected"), SPELLINGS.values(), ids=SPELLINGS)
def test_names_are_compared_as_python_compares_them(code: str, expected: str | None) -> None:
    found = check_source(code, "program.py", Settings(select=("AGL201", "AGL605", "AGL606", "AGL607")))
    assert [each.code for each in found] == ([expected] if expected else [])


def test_what_stands_behind_a_ligature_is_found_in_its_place() -> None:
    code = f"{IMPORT}{FI}n = {FI}t = UserProxyAgent('{FI}', max_consecutive_auto_reply=None)  # {FI}\n"
    (finding,) = check_source(code, "program.py", Settings(select=("AGL201",)))
    assert code.split("\n")[1][finding.start.column : finding.end.column] == "max_consecutive_auto_reply=None"
    fixed = fix_source(code, "program.py", Settings(select=("AGL201",)), unsafe=True).source
    assert fixed == code.replace("None", "100")


def test_names_that_are_fine_as_they_are_written_stay_what_they_are() -> None:
    code = f"变量 = café = '{FI}{COMMA}'  # {FI}\n"
    tree = parse(code)
    assert type(next(name for name in _names(tree)).value) is str
    assert tree.code == code


def _names(node: cst.CSTNode) -> Iterator[cst.Name]:
    if isinstance(node, cst.Name):
        yield node
    for child in node.children:
        yield from _names(child)
