"""What changes the fingerprint of a finding, and what does not."""

from __future__ import annotations

import os
import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.fingerprints import fingerprints, relative_path

NAME = "app.py"
CODE = 'support = AssistantAgent("support", llm_config=LLM)\n'


def finding(
    text: str,
    part: str,
    *,
    nth: int = 0,
    code: str = "AGL102",
    filename: str = NAME,
    cell: int | None = None,
) -> Finding:
    """A finding about the `nth` occurrence of `part` in `text`, counted from 0."""
    begin = -1
    for _ in range(nth + 1):
        begin = text.index(part, begin + 1)
    return Finding(
        code, "a-rule", "message", Severity.WARNING, filename, at(text, begin), at(text, begin + len(part)), cell=cell
    )


def at(text: str, offset: int) -> Location:
    before = text[:offset]
    return Location(before.count("\n") + 1, offset - (before.rfind("\n") + 1))


def fingerprint(text: str, part: str, *, code: str = "AGL102", filename: str = NAME) -> str:
    only = finding(text, part, code=code, filename=filename)
    return fingerprints([only], {only.unit: text})[0]


REPORTED = 'AssistantAgent("support", llm_config=LLM)'
BEFORE = fingerprint(CODE, REPORTED)


class TestWhatDoesNotMatter:
    def test_code_moves_up_and_down(self) -> None:
        assert fingerprint("import os\n\n\n" + CODE + "print(support)\n", REPORTED) == BEFORE

    def test_code_moves_into_a_block(self) -> None:
        assert fingerprint("if True:\n    " + CODE, REPORTED) == BEFORE

    def test_the_line_ends_differently(self) -> None:
        moved = finding(CODE, REPORTED)
        moved = replace(moved, start=replace(moved.start, line=2), end=replace(moved.end, line=2))
        assert fingerprints([moved], {NAME: "import os\r\n" + CODE.replace("\n", "\r\n")}) == [BEFORE]

    def test_a_formatter_had_its_way(self) -> None:
        formatted = "AssistantAgent(\n    'support',\n    llm_config=LLM,\n)"
        assert fingerprint(f"support = {formatted}\n", formatted) == BEFORE

    def test_a_comment_comes_in(self) -> None:
        commented = 'AssistantAgent(  # noqa: AGL201\n    # who answers\n    "support", llm_config=LLM)'
        assert fingerprint(f"support = {commented}\n", commented) == BEFORE

    def test_the_end_of_a_long_prompt_is_edited(self) -> None:
        first, second = (f'AssistantAgent("support", system_message="{"Be kind. " * 20}{end}")' for end in "ab")
        assert fingerprint(first, first) == fingerprint(second, second)

    def test_the_message_is_worded_differently(self) -> None:
        assert fingerprints([replace(finding(CODE, REPORTED), message="other words")], {NAME: CODE}) == [BEFORE]

    def test_the_file_is_named_in_another_way(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        for name in ("./app.py", "src/../app.py", str(tmp_path / "app.py")):
            assert fingerprint(CODE, REPORTED, filename=name) == BEFORE

    def test_the_whole_checkout_is_elsewhere(self, tmp_path: Path) -> None:
        one, other = (
            fingerprints([finding(CODE, REPORTED, filename=str(root / NAME))], {str(root / NAME): CODE}, str(root))
            for root in (tmp_path / "here", tmp_path / "there")
        )
        assert one == other == [BEFORE]

    def test_a_cell_of_a_notebook_is_put_before(self) -> None:
        fourth, fifth = (finding(CODE, REPORTED, filename="a.ipynb", cell=cell) for cell in (4, 5))
        assert fingerprints([fourth], {"a.ipynb:cell 4": CODE}) == fingerprints([fifth], {"a.ipynb:cell 5": CODE})


class TestWhatMatters:
    def test_other_code(self) -> None:
        assert fingerprint(CODE.replace('"support"', '"sales"'), REPORTED.replace('"support"', '"sales"')) != BEFORE

    def test_another_rule(self) -> None:
        assert fingerprint(CODE, REPORTED, code="AGL201") != BEFORE

    def test_another_file(self) -> None:
        assert fingerprint(CODE, REPORTED, filename="other.py") != BEFORE

    def test_where_no_code_is_reported_the_line_counts(self) -> None:
        nothing = Finding("AGL000", "syntax-error", "m", Severity.ERROR, NAME, Location(1, 5), Location(1, 5))
        one, other, same = (fingerprints([nothing], {NAME: text}) for text in ("def f(:\n", "class :\n", "def f( :\n"))
        assert one != other
        assert one == same


class TestCopies:
    def test_a_second_copy_is_new_and_the_first_one_keeps_its_fingerprint(self) -> None:
        text = CODE + CODE
        both = [finding(text, REPORTED), finding(text, REPORTED, nth=1)]
        first, second = fingerprints(both, {NAME: text})
        assert first == BEFORE
        assert second != BEFORE

    def test_copies_in_other_cells_count(self) -> None:
        both = [finding(CODE, REPORTED, filename="a.ipynb", cell=cell) for cell in (1, 2)]
        first, second = fingerprints(both, {"a.ipynb:cell 1": CODE, "a.ipynb:cell 2": CODE})
        assert first != second

    def test_findings_are_numbered_by_their_place_not_by_the_order_given(self) -> None:
        text = CODE + CODE
        both = [finding(text, REPORTED), finding(text, REPORTED, nth=1)]
        there = fingerprints(both, {NAME: text})
        back = fingerprints(both[::-1], {NAME: text})
        assert back == there[::-1]


class TestSecrets:
    def test_a_secret_cannot_be_tried_out(self) -> None:
        one, other = ('config = {"api_key": "1234"}\n', 'config = {"api_key": "4321"}\n')
        assert fingerprint(one, '"1234"', code="AGL603") == fingerprint(other, '"4321"', code="AGL603")


class TestBadInput:
    @pytest.mark.parametrize("sources", [{}, {NAME: ""}, {NAME: "x\n"}], ids=["no source", "empty", "shorter"])
    def test_a_source_that_has_not_the_reported_lines(self, sources: dict[str, str]) -> None:
        gone = replace(finding("\n\n" + CODE, REPORTED), end=Location(9, 1))
        assert len(fingerprints([gone], sources)[0]) == 32

    def test_a_name_that_is_no_unicode(self) -> None:
        name = os.fsdecode(b"\xff.py")
        assert fingerprint(CODE, REPORTED, filename=name) != fingerprint(CODE, REPORTED, filename="x.py")


class TestRelativePath:
    def test_outside_the_root(self, tmp_path: Path) -> None:
        assert relative_path(str(tmp_path / "a" / "x.py"), str(tmp_path / "b")) == "../a/x.py"

    def test_inside_a_folder(self, tmp_path: Path) -> None:
        assert relative_path(str(tmp_path / "a" / "x.py"), str(tmp_path)) == "a/x.py"


lines = st.text(alphabet=string.ascii_letters + " =(){}[],'\"#\t", max_size=30)


@given(st.lists(lines, max_size=8), st.lists(lines, min_size=1, max_size=4), st.integers(1, 3))
def test_all_differ_and_none_changes_with_what_is_above(above: list[str], code: list[str], copies: int) -> None:
    """Whatever the code, its fingerprints are different ones, and lines above change none of them."""
    block = "\n".join(code) + "\n"

    def all_of(prefix: str) -> list[str]:
        text = prefix + block * copies
        found = [
            Finding("AGL102", "n", "m", Severity.NOTE, NAME, Location(first, 0), Location(first + len(code), 0))
            for first in range(prefix.count("\n") + 1, text.count("\n") + 1, len(code))
        ]
        return fingerprints(found, {NAME: text})

    here = all_of("")
    assert len(set(here)) == copies
    assert all_of("\n".join(above) + "\n") == here
