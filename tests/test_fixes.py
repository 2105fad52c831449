"""How fixes are chosen, applied, verified and refused."""

from __future__ import annotations

import libcst as cst
import pytest

from autogen_lint import linter
from autogen_lint.findings import Applicability, Edit, Finding, Fix, Location, Severity
from autogen_lint.fixes import _batch, _collide, apply_fixes, fix_source
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.edits import LineInsertion, ProposedFix, replace_node
from autogen_lint.settings import Settings

HEAD = "from autogen import AssistantAgent, UserProxyAgent\n\n\ndef build():\n"
AGENT = '    return AssistantAgent("a", max_consecutive_auto_reply=None)'


def rule_with(text: str, code: str = "AGL900") -> type[Rule]:
    """A rule that reports each integer 1 and proposes `text` for it."""

    class Integers(Rule):
        """Ones."""

        name, severity, families = "integers", Severity.NOTE, ALL_FAMILIES

        def visit_Integer(self, node: cst.Integer) -> None:
            if node.value == "1":
                fix = ProposedFix(Applicability.SAFE, "change it", (replace_node(node, text),))
                self.report(node, "a one", fix=fix)

    Integers.code = code
    return Integers


def use(rules: list[type[Rule]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linter, "load_rules", lambda _codes: rules)


def test_a_safe_fix_is_applied_and_counted() -> None:
    result = fix_source(HEAD + AGENT)
    assert "max_consecutive_auto_reply=100" in result.source
    assert [finding.code for finding in result.applied] == ["AGL201"]
    assert result.remaining == result.dropped == []


def test_unsafe_fixes_wait_until_they_are_asked_for() -> None:
    code = HEAD + '    return AssistantAgent("a", max_consecutive_auto_reply=float("inf"))\n'
    assert fix_source(code).source == code
    assert "max_consecutive_auto_reply=10)" in fix_source(code, unsafe=True).source


@pytest.mark.parametrize("comment", ["# noqa", "# noqa: AGL201", "# noqa: E501,AGL201"])
def test_what_is_suppressed_is_not_fixed(comment: str) -> None:
    code = f"{HEAD}{AGENT}  {comment}\n"
    assert fix_source(code, unsafe=True).source == code
    assert fix_source(f"# flake8: noqa\n{HEAD}{AGENT}\n", unsafe=True).applied == []


def test_only_selected_and_fixable_rules_are_fixed() -> None:
    code = f"{HEAD}{AGENT}\n"
    assert fix_source(code, settings=Settings(select=("AGL2",))).applied
    assert not fix_source(code, settings=Settings(ignore=("AGL201",))).applied
    assert not fix_source(code, settings=Settings(unfixable=("AGL201",))).applied


def test_settings_move_fixes_between_safe_and_unsafe() -> None:
    code = f"{HEAD}{AGENT}\n"
    assert not fix_source(code, settings=Settings(extend_unsafe_fixes=("AGL201",))).applied
    unsafe = HEAD + '    return AssistantAgent("a", max_consecutive_auto_reply=1000)\n'
    assert fix_source(unsafe, settings=Settings(extend_safe_fixes=("AGL201",))).applied


def test_the_projects_limit_is_written() -> None:
    result = fix_source(f"{HEAD}{AGENT}\n", settings=Settings(auto_reply_limit=7))
    assert "max_consecutive_auto_reply=7)" in result.source


def test_a_fix_that_breaks_the_program_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    use([rule_with("(")], monkeypatch)
    code = "import autogen\nx = 1\n"
    result = fix_source(code)
    assert result.source == code
    assert [(each.finding.code, each.reason) for each in result.dropped] == [("AGL900", "its result does not parse")]


def test_a_fix_that_mends_nothing_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    use([rule_with("0 + 1")], monkeypatch)
    result = fix_source("import autogen\nx = 1\n")
    assert [each.reason for each in result.dropped] == ["the finding is still there afterwards"]


def test_a_fix_that_brings_another_finding_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    class Twos(Rule):
        """Twos."""

        code, name, severity, families = "AGL901", "twos", Severity.NOTE, ALL_FAMILIES

        def visit_Integer(self, node: cst.Integer) -> None:
            if node.value == "2":
                self.report(node, "a two")

    use([rule_with("2"), Twos], monkeypatch)
    result = fix_source("import autogen\nx = 1\n")
    assert [each.reason for each in result.dropped] == ["its result brings a new AGL901"]


def test_one_bad_fix_does_not_stop_the_good_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    class Names(Rule):
        """Names."""

        code, name, severity, families = "AGL902", "names", Severity.NOTE, ALL_FAMILIES

        def visit_Name(self, node: cst.Name) -> None:
            if node.value == "bad":
                self.report(node, "bad", fix=ProposedFix(Applicability.SAFE, "", (replace_node(node, "good"),)))

    use([rule_with("("), Names], monkeypatch)
    result = fix_source("import autogen\nx = 1\ny = bad\nz = bad\n")
    assert result.source == "import autogen\nx = 1\ny = good\nz = good\n"
    assert len(result.dropped) == 1


def test_each_bad_fix_is_dropped_once_whatever_others_do_to_the_lines_around(monkeypatch: pytest.MonkeyPatch) -> None:
    class Names(Rule):
        """Names."""

        code, name, severity, families = "AGL902", "names", Severity.NOTE, ALL_FAMILIES

        def visit_Name(self, node: cst.Name) -> None:
            if node.value == "bad":
                edits = (replace_node(node, "good"), LineInsertion(self.model.module.body[1], ("import os",)))
                self.report(node, "bad", fix=ProposedFix(Applicability.SAFE, "", edits))

    use([rule_with("("), Names], monkeypatch)
    result = fix_source("import autogen\nx = 1\ny = 1\nz = bad\n")
    assert result.source == "import autogen\nimport os\nx = 1\ny = 1\nz = good\n"
    assert [each.finding.start.line for each in result.dropped] == [2, 3]


def test_two_findings_with_one_fix_are_dropped_together(monkeypatch: pytest.MonkeyPatch) -> None:
    class Sums(Rule):
        """Both ones of a sum, mended by one fix."""

        code, name, severity, families = "AGL902", "sums", Severity.NOTE, ALL_FAMILIES

        def visit_BinaryOperation(self, node: cst.BinaryOperation) -> None:
            fix = ProposedFix(Applicability.SAFE, "", (replace_node(node, "("),))
            self.report(node.left, "left", fix=fix)
            self.report(node.right, "right", fix=fix)

    use([Sums], monkeypatch)
    result = fix_source("import autogen\nx = 1 + 1\n")
    assert [each.reason for each in result.dropped] == ["its result does not parse"]


def test_an_insertion_that_two_fixes_share_is_made_once() -> None:
    code = (
        "from autogen import AssistantAgent, UserProxyAgent\n\n\n"
        "async def ask(q):\n"
        '    user, bot = UserProxyAgent("u", human_input_mode="NEVER"), AssistantAgent("b")\n'
        "    user.initiate_chat(bot, message=q)\n"
        "    user.initiate_chat(bot, message=q)\n"
    )
    result = fix_source(code, unsafe=True)
    assert result.source.count("import asyncio") == 1
    assert result.source.count("await asyncio.to_thread(user.initiate_chat, bot, message=q)") == 2


def test_the_first_line_begins_at_the_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    use([rule_with("2")], monkeypatch)
    assert fix_source("x = 1; import autogen\ny = 1").source == "x = 2; import autogen\ny = 2"


def test_applying_nothing_gives_the_source_back() -> None:
    assert apply_fixes("a\r\nb\rc", []) == "a\r\nb\rc"


@pytest.mark.parametrize(
    ("one", "other", "collide"),
    [
        ((0, 4, "x"), (4, 8, "y"), False),
        ((0, 5, "x"), (4, 8, "y"), True),
        ((0, 8, "x"), (2, 4, "y"), True),
        ((0, 4, "x"), (0, 4, "x"), True),
        ((0, 4, "x"), (6, 6, "y"), False),
        ((0, 4, "x"), (2, 2, "y"), True),
        ((4, 4, "x"), (4, 8, "y"), True),
        ((4, 4, "x"), (0, 4, "y"), False),
        ((4, 4, "x"), (4, 4, "y"), True),
        ((4, 4, "x"), (4, 4, "x"), False),
    ],
)
def test_edits_are_made_at_once_only_where_they_do_not_meet(
    one: tuple[int, int, str], other: tuple[int, int, str], collide: bool
) -> None:
    """Two insertions at one place would have no order, unless they are the same one."""
    a, b = (Edit(Location(3, start), Location(3, end), content) for start, end, content in (one, other))
    assert (_collide(a, b), _collide(b, a)) == (collide, collide)


def test_a_fix_waits_when_it_meets_any_that_is_to_be_made() -> None:
    def finding(*span: int) -> Finding:
        start, end = (Location(1, column) for column in span or (0, 0))
        fix = Fix(Applicability.SAFE, "", (Edit(start, end, f"at {start.column}"),)) if span else None
        return Finding("AGL900", "n", "m", Severity.NOTE, "a.py", start, end, fix)

    outer, without, beside, inner, behind = finding(0, 8), finding(), finding(10, 12), finding(4, 5), finding(12, 14)
    assert _batch([outer, without, beside, inner, behind, outer]) == [outer, beside, behind, outer]
