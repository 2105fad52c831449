"""Broken, odd and reformatted code: never an exception, always the same findings in the same order."""

from __future__ import annotations

import io
import keyword
import os
import random
import subprocess
import sys
import tokenize
from functools import cache

import libcst as cst
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from real_code import CORPUS_FILES, label, read

from autogen_lint.findings import Finding
from autogen_lint.gate import mentions_autogen
from autogen_lint.linter import lint
from autogen_lint.rules import RULES, SYNTAX_ERROR
from autogen_lint.settings import Settings
from autogen_lint.source import split_lines

CODES = frozenset(entry.code for entry in RULES)
FLAGGED = [path for path in CORPUS_FILES if path.name.startswith("flagged_")]
# One file of each rule, another one for each run of the same length.
SOME = [
    max((each for each in FLAGGED if each.parent.name.startswith(code)), key=lambda path: path.stat().st_size)
    for code in sorted(CODES - {entry.code for entry in RULES if entry.is_about_manifests})
]

_WORDS = frozenset([*keyword.kwlist, *keyword.softkwlist])

profile = settings(
    max_examples=200,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def check(code: str) -> list[Finding]:
    return lint(code, "program.py", Settings(), CODES)


@cache
def tokens_of(code: str) -> tuple[str, ...]:
    """The code cut into tokens and the blanks between them: joined, they are the code again."""
    lines = split_lines(code)
    pieces, line, column = [], 1, 0

    def upto(end_line: int, end_column: int) -> str:
        nonlocal line, column
        text = ""
        while line < end_line:
            text += lines[line - 1][column:]
            line, column = line + 1, 0
        if line <= len(lines):
            text += lines[line - 1][column:end_column]
        column = end_column
        return text

    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        pieces += [upto(*token.start), upto(*token.end)]
    return tuple(piece for piece in pieces if piece)


def mutated(pieces: list[str], random_: random.Random) -> list[str]:
    """One small accident: a piece is deleted, doubled, or swapped with its neighbour or a distant one."""
    here, there = random_.randrange(len(pieces)), random_.randrange(len(pieces))
    kind = random_.choice(("delete", "double", "swap", "move", "replace"))
    if kind == "delete":
        del pieces[here]
    elif kind == "double":
        pieces.insert(here, pieces[here])
    elif kind == "swap":
        pieces[here], pieces[there] = pieces[there], pieces[here]
    elif kind == "move":
        pieces.insert(there, pieces.pop(here))
    else:
        pieces[here] = pieces[there]
    return pieces


def reindented(lines: list[str], random_: random.Random) -> list[str]:
    here = random_.randrange(len(lines))
    lines[here] = random_.choice(("", " ", "    ", "\t", "        ")) + lines[here].lstrip(" \t")
    return lines


def must_lie_within(findings: list[Finding], code: str) -> None:
    lines = split_lines(code) or [""]
    for each in findings:
        assert (each.start, each.code) <= (each.end, each.code), each
        assert 1 <= each.start.line <= len(lines), each
        assert 0 <= each.start.column <= len(lines[each.start.line - 1]), each
        if each.code != SYNTAX_ERROR:
            assert each.end.line <= len(lines), each
            assert each.end.column <= len(lines[each.end.line - 1]), each
        assert "\n" not in each.message


@profile
@given(
    path=st.sampled_from(CORPUS_FILES),
    accidents=st.integers(1, 3),
    by_line=st.booleans(),
    random_=st.randoms(use_true_random=False),
)
def test_accidents(path: object, accidents: int, by_line: bool, random_: random.Random) -> None:
    code = read(path)  # type: ignore[arg-type]  # it is a path
    pieces = split_lines(code) if by_line else list(tokens_of(code))
    for _ in range(accidents):
        if not pieces:
            break
        pieces = reindented(pieces, random_) if by_line and random_.random() < 0.4 else mutated(pieces, random_)
    changed = "".join(pieces)
    findings = check(changed)
    must_lie_within(findings, changed)
    assert findings == sorted(findings, key=lambda each: each.sort_key)
    assert findings == check(changed)


def test_the_pieces_are_the_code() -> None:
    for path in CORPUS_FILES[::20]:
        code = read(path)
        assert "".join(tokens_of(code)) == code


# Layout.


def without_place(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(each.code, each.message) for each in findings]


def places(findings: list[Finding]) -> list[tuple[object, ...]]:
    return [(each.code, each.message, each.severity, each.start, each.end) for each in findings]


@pytest.mark.parametrize("path", SOME, ids=label)
@pytest.mark.parametrize("newline", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_change_nothing(path: object, newline: str) -> None:
    code = read(path)  # type: ignore[arg-type]  # it is a path
    assert "\r" not in code
    assert places(check(code)) == places(check(code.replace("\n", newline)))


@pytest.mark.parametrize("path", SOME, ids=label)
def test_a_missing_final_newline_changes_nothing(path: object) -> None:
    code = read(path)  # type: ignore[arg-type]  # it is a path
    assert places(check(code)) == places(check(code.rstrip("\n")))


@pytest.mark.parametrize("path", SOME, ids=label)
def test_blank_lines_and_comments_above_shift_the_findings(path: object) -> None:
    code = read(path)  # type: ignore[arg-type]  # it is a path
    shifted = check("# first\n\n\n" + code)
    assert without_place(check(code)) == without_place(shifted)
    assert [each.start.line for each in shifted] == [each.start.line + 3 for each in check(code)]
    assert [each.start.column for each in shifted] == [each.start.column for each in check(code)]


@pytest.mark.parametrize("path", SOME, ids=label)
def test_comments_and_blank_lines_within_shift_the_findings_behind_them(path: object) -> None:
    """A comment and a blank line are put before every logical line; what was on line n moves with it."""
    code = read(path)  # type: ignore[arg-type]  # it is a path
    starts = []
    fresh = True
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type in (tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT):
            fresh = fresh or token.type == tokenize.NEWLINE
        elif fresh and token.type != tokenize.ENDMARKER:
            starts.append(token.start[0])
            fresh = False
    moved, lines = {}, []
    for number, line in enumerate(split_lines(code), 1):
        if number in starts:
            lines += ["\n", " " * (len(line) - len(line.lstrip())) + "# a comment\n"]
        lines.append(line)
        moved[number] = len(lines)
    before, after = check(code), check("".join(lines))
    assert without_place(before) == without_place(after)
    assert [(moved[each.start.line], each.start.column) for each in before] == [
        (each.start.line, each.start.column) for each in after
    ]
    assert [(moved[each.end.line], each.end.column) for each in before] == [
        (each.end.line, each.end.column) for each in after
    ]


@pytest.mark.parametrize("path", SOME, ids=label)
def test_tabs_for_indentation_change_nothing_but_columns(path: object) -> None:
    code = read(path)  # type: ignore[arg-type]  # it is a path
    module = cst.parse_module(code)
    # Reformatted by LibCST: every block indented by one tab.
    tabbed = module.with_changes(default_indent="\t").code
    assert [(each.code, each.start.line) for each in check(code)] == [
        (each.code, each.start.line) for each in check(tabbed)
    ]


_BOLD = {ord("a") + n: 0x1D41A + n for n in range(26)} | {ord("A") + n: 0x1D400 + n for n in range(26)}


@pytest.mark.parametrize("path", SOME, ids=label)
def test_names_in_another_spelling_change_nothing(path: object) -> None:
    """Every second use of a name is written in letters that are the same ones to Python."""
    code = read(path)  # type: ignore[arg-type]  # it is a path
    lines = split_lines(code)
    is_odd: dict[str, bool] = {}
    for token in reversed(list(tokenize.generate_tokens(io.StringIO(code).readline))):
        # In other letters, `match` begins no statement; and what has to do with AutoGen says its name.
        if token.type != tokenize.NAME or token.string in _WORDS or mentions_autogen(token.string):
            continue
        if is_odd.setdefault(token.string, True):
            (line, start), (_, end) = token.start, token.end
            lines[line - 1] = lines[line - 1][:start] + token.string.translate(_BOLD) + lines[line - 1][end:]
        is_odd[token.string] = not is_odd[token.string]
    spelled = "".join(lines)
    assert spelled != code
    assert places(check(code)) == places(check(spelled))


# Repetition.

_PROGRAM = """
import sys
from autogen_lint.linter import lint
from autogen_lint.rules import RULES
from autogen_lint.settings import Settings

codes = frozenset(entry.code for entry in RULES)
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        for finding in lint(file.read(), path, Settings(), codes):
            print(finding)
"""


def test_the_hash_seed_changes_nothing() -> None:
    paths = [str(path) for path in (*SOME, *FLAGGED[::12])]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", _PROGRAM, *paths],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) >= len(paths)


def test_what_was_checked_before_changes_nothing() -> None:
    codes = [read(path) for path in SOME]
    alone = [check(code) for code in codes]
    assert [check(code) for code in reversed(codes)] == alone[::-1]


# Bad input.


@pytest.mark.parametrize(
    "code",
    [
        "",
        "\n",
        "\\\n",
        "\x0c",
        "import autogen",
        "import autogen\\\n",
        "import autogen\n\x0c\n",
        "import autogen; " * 500,
        "import autogen\nx = " + "-" * 60 + "1",
        "import autogen\nx = " + "a." * 200 + "b",
        "import autogen\nx = " + " + ".join("a" * 300),
        "import autogen\nx = " + "f(" * 40 + ")" * 40,
        "import autogen\nx = x\nclass C(C): ...\ndef f(f=f): return f(f)\nf(f)(f)",
        "import autogen\nfrom autogen import *\ndel autogen\nautogen.AssistantAgent(*autogen, **autogen)",
        "import autogen\nlambda: (yield)\nawait x\nreturn",
        "import autogen\nautogen.UserProxyAgent('u', max_consecutive_auto_reply=" + "9" * 5000 + ")",
        "import autogen\nautogen.UserProxyAgent('u', human_input_mode='\\N{nothing}')",
        "import autogen\nautogen.UserProxyAgent(human_input_mode='ALWAYS', human_input_mode='ALWAYS')",
        "import autogen\nglobal x\nnonlocal y\nx = y = autogen.AssistantAgent('a')",
        "import autogen\nclass A(autogen.AssistantAgent):\n    def __init__(): super().__init__()\nA()",
        "import autogen\ntry: autogen.initiate_chats([])\nexcept* Exception: pass",
        "import autogen\nasync def f(): autogen.initiate_chats([])\nmatch f():\n    case autogen.X(y=1) | {**f}: ...",
    ],
)
def test_odd_programs(code: str) -> None:
    must_lie_within(check(code), code)
