"""Generated programs: whatever stands in a file, nothing breaks, and what means the same gives the same findings.

`nox -s fuzz -- --minutes 10` tries many more programs, and other ones each time.
"""

from __future__ import annotations

import ast
import json
import random
import tokenize
import warnings
from collections import Counter
from contextlib import suppress

import pytest
from fuzzing import blanked, budget, changed, pieces_of, with_comments, written
from hypothesis import given
from hypothesis import strategies as st
from libcst import ParserSyntaxError
from real_code import CORPUS_FILES, read
from test_positions import names_in_their_places
from test_robustness import CODES, check, must_lie_within, places, without_place

from autogen_lint.findings import Finding
from autogen_lint.fixes import fix_source
from autogen_lint.linter import check_source, lint
from autogen_lint.notebooks import Notebook
from autogen_lint.rules import ABOUT_COMMENTS, SYNTAX_ERROR
from autogen_lint.settings import Settings
from autogen_lint.source import Source, split_lines
from autogen_lint.suppression import stretches

ALL = Settings(select=("AGL",))
FLAGGED = [path for path in CORPUS_FILES if path.name.startswith("flagged_")]


@st.composite
def programs(draw: st.DrawFn) -> str:
    """Draw a changed program of the corpus, or one that is generated altogether."""
    random_ = draw(st.randoms(use_true_random=False))
    if draw(st.booleans()):
        return changed(read(draw(st.sampled_from(FLAGGED))), random_, draw(st.integers(1, 6)))
    return changed(written(random_, draw(st.integers(1, 8))), random_, draw(st.integers(0, 2)))


def is_accepted(code: str, findings: list[Finding]) -> bool:
    """Whether both LibCST and this Python can parse `code`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(code, "program.py", "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
            list(tokenize.generate_tokens(iter(split_lines(code)).__next__))
        except (SyntaxError, ValueError, tokenize.TokenError):
            return False
    return all(each.code != SYNTAX_ERROR for each in findings)


@budget(150)
@given(programs())
def test_nothing_raises_and_findings_lie_within_the_file(code: str) -> None:
    findings = check(code)
    must_lie_within(findings, code)
    assert findings == sorted(findings, key=lambda each: each.sort_key)


@budget(30)
@given(programs(), st.randoms(use_true_random=False))
def test_names_stand_where_they_are_written(code: str, random_: random.Random) -> None:
    """Whatever stands between them: what LibCST generates is not always the code that it has read."""
    pieces = pieces_of(code)
    for _ in range(9):
        blanked(pieces, random_)
    code = "".join(pieces)
    with suppress(ParserSyntaxError):
        names_in_their_places(code)


@pytest.mark.parametrize("source", ["from_grammar", "from_node"])
def test_programs_from_pythons_grammar(source: str) -> None:
    """Hypothesmith draws from the grammar, or from LibCST's nodes; an import in front opens the gate."""
    hypothesmith = pytest.importorskip("hypothesmith")

    @budget(25 if source == "from_grammar" else 8)
    @given(getattr(hypothesmith, source)())
    def must_hold(code: str) -> None:
        code = f"import autogen\nfrom autogen import *\n{code}"
        must_lie_within(check(code), code)
        assert not fix_source(code, "program.py", ALL, unsafe=True).dropped

    must_hold()


@budget(50)
@given(programs())
def test_line_ends_change_nothing(code: str) -> None:
    code = code.replace("\r", "")
    findings = check(code)
    if is_accepted(code, findings):
        for newline in ("\r\n", "\r"):
            assert places(findings) == places(check(code.replace("\n", newline)))


@budget(75)
@given(programs())
def test_comments_and_blank_lines_only_move_findings(code: str) -> None:
    code = code.replace("\r", "")
    before = check(code)
    if not is_accepted(code, before):
        return
    commented, moved = with_comments(code)
    after = check(commented)
    assert without_place(before) == without_place(after)
    assert [(moved[each.start.line], each.start.column) for each in before] == [
        (each.start.line, each.start.column) for each in after
    ]
    assert [(moved[each.end.line], each.end.column) for each in before] == [
        (each.end.line, each.end.column) for each in after
    ]


@budget(75)
@given(programs(), st.booleans())
def test_fixes_parse_settle_and_bring_nothing_new(code: str, unsafe: bool) -> None:
    before = check_source(code, "program.py", ALL)
    result = fix_source(code, "program.py", ALL, unsafe=unsafe)
    # LibCST takes some code that Python does not, and may not take it any more when a line is added.
    assert not result.dropped or not is_accepted(code, before)
    assert Counter(each.code for each in result.remaining) <= Counter(each.code for each in before)
    assert result.remaining == check_source(result.source, "program.py", ALL)
    if is_accepted(code, before):
        assert is_accepted(result.source, result.remaining)
    again = fix_source(result.source, "program.py", ALL, unsafe=unsafe)
    assert (again.source, again.applied) == (result.source, [])


@budget(50)
@given(programs())
def test_a_noqa_comment_silences_its_line_and_nothing_else(code: str) -> None:
    code = code.replace("\r", "")
    codes = CODES - ABOUT_COMMENTS
    findings = lint(code, "program.py", ALL, codes)
    if "noqa" in code or not is_accepted(code, findings):
        return
    lines = split_lines(code)
    for finding in findings[:5]:
        stretch = next(each for each in stretches(lines) if each.first <= finding.start.line <= each.last)
        last = lines[stretch.last - 1]
        if stretch.is_open or last.rstrip("\n").endswith("\\"):
            continue
        silenced = [*lines]
        silenced[stretch.last - 1] = f"{last.removesuffix(chr(10))}  # noqa: {finding.code}\n"
        left = check_source("".join(silenced), "program.py", Settings(select=tuple(codes)))
        silent = range(stretch.first, stretch.last + 1)
        assert places(left) == places(
            [each for each in findings if each.code != finding.code or each.start.line not in silent]
        )


@budget(30)
@given(programs(), st.data())
def test_cells_of_a_notebook_are_one_module(code: str, data: st.DataObject) -> None:
    code = code.replace("\r", "").removesuffix("\n") + "\n"
    name = "program.ipynb"
    whole = lint(code, name, ALL, CODES)
    if not is_accepted(code, whole):
        return
    starts = [statement_start(each) for each in ast.parse(code).body]
    cuts = sorted({1, *(data.draw(st.lists(st.sampled_from(starts), max_size=4)) if starts else ())})
    lines = split_lines(code)
    cells = ["".join(lines[a - 1 : b - 1]) for a, b in zip(cuts, [*cuts[1:], len(lines) + 1], strict=True)]
    document = {"nbformat": 4, "cells": [{"cell_type": "code", "source": cell} for cell in cells]}
    notebook = Notebook(Source(json.dumps(document), name))
    found = [notebook.placed(each) for each in lint(notebook.code, name, ALL, CODES)]
    if [cell.code for cell in notebook.cells] == cells:
        assert [(each.code, each.message, cuts[(each.cell or 1) - 1] + each.start.line - 1) for each in found] == [
            (each.code, each.message, each.start.line) for each in whole
        ]


def statement_start(statement: ast.stmt) -> int:
    decorators = getattr(statement, "decorator_list", [])
    return min(each.lineno for each in (statement, *decorators))
