"""Checking one source: what comes back, what is an error, and what costs nothing."""

from __future__ import annotations

import subprocess
import sys
from typing import NoReturn

import libcst as cst
import pytest

import autogen_lint
from autogen_lint import Finding, Settings, check_source, linter, rules
from autogen_lint.catalogue import Family
from autogen_lint.findings import Location, Severity
from autogen_lint.linter import RuleError, lint
from autogen_lint.rules.base import ALL_FAMILIES, Rule, run_rules
from autogen_lint.semantics.model import Model

ALWAYS = "import autogen\n\nuser = autogen.UserProxyAgent(\n    'user',\n    human_input_mode='ALWAYS',\n)\n"


def found(code: str, settings: Settings | None = None) -> list[tuple[int, str]]:
    return [(each.start.line, each.code) for each in check_source(code, settings=settings)]


# Findings.


def test_a_finding_says_what_where_and_how_bad() -> None:
    (finding,) = check_source(ALWAYS, "app.py", Settings(select=("AGL202",)))
    assert isinstance(finding, Finding)
    assert (finding.code, finding.name, finding.severity) == ("AGL202", "human-input-always", Severity.WARNING)
    assert (finding.filename, finding.fix) == ("app.py", None)
    assert (finding.start, finding.end) == (Location(5, 4), Location(5, 29))
    assert "`human_input_mode" in finding.message
    assert "\n" not in finding.message


def test_findings_are_in_order_whatever_rule_reports_them() -> None:
    code = (
        "import asyncio, autogen\n"
        "u = autogen.UserProxyAgent('u', max_consecutive_auto_reply=None, human_input_mode='ALWAYS')\n"
        "async def f():\n    asyncio.run(u.initiate_chat(u))\n"
        "v = autogen.UserProxyAgent('v', human_input_mode='ALWAYS')\n"
    )
    findings = check_source(code, settings=Settings(select=("ALL",)))
    assert len({each.code for each in findings}) > 3
    assert findings == sorted(findings, key=lambda each: (each.start.line, each.start.column, each.code))


def test_without_settings_the_rules_on_by_default_run() -> None:
    assert found(ALWAYS) == found(ALWAYS, Settings())
    assert (5, "AGL202") in found(ALWAYS)


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        (Settings(select=("AGL202",)), {"AGL202"}),
        (Settings(select=("AGL2",)), {"AGL202"}),
        (Settings(select=("AGL4",)), set()),
        (Settings(select=("ALL",), ignore=("AGL202",)), {"AGL102", "AGL604"}),
        (Settings(select=("AGL2",), extend_select=("AGL102",)), {"AGL102", "AGL202"}),
        (Settings(per_file_ignores=(("*.py", ("AGL",)),)), set()),
    ],
)
def test_settings_choose_the_rules(settings: Settings, codes: set[str]) -> None:
    assert {each.code for each in check_source(ALWAYS, "app.py", settings)} == codes


def test_suppressed_findings_are_left_out_here_and_not_by_the_engine() -> None:
    code = ALWAYS.replace("'ALWAYS',", "'ALWAYS',  # noqa: AGL202")
    settings = Settings(select=("AGL202",))
    assert check_source(code, settings=settings) == []
    assert [each.code for each in lint(code, "app.py", settings, frozenset({"AGL202"}))] == ["AGL202"]


# Files that have nothing to do with AutoGen.


@pytest.mark.parametrize(
    "code",
    [
        "",
        "import os\n",
        "# autogen\nUserProxyAgent(human_input_mode='ALWAYS')\n",
        "'''Like autogen.'''\nimport mine as a\na.UserProxyAgent(human_input_mode='ALWAYS')\n",
        "x = 'import autogen'\nx.initiate_chat(max_consecutive_auto_reply=None)\n",
        "import autogenerator\nautogenerator.UserProxyAgent(human_input_mode='ALWAYS')\n",
        "import mine.autogen as autogen\nautogen.UserProxyAgent(human_input_mode='ALWAYS')\n",
        "from .autogen import UserProxyAgent\nUserProxyAgent(human_input_mode='ALWAYS')\n",
        "autogen.UserProxyAgent(human_input_mode='ALWAYS')\n",
    ],
)
def test_only_an_import_makes_it_autogen(code: str) -> None:
    assert check_source(code, settings=Settings(select=("ALL",))) == []


def test_a_file_without_autogen_does_not_pay_for_the_linter() -> None:
    program = """
import sys
from autogen_lint import check_source
assert check_source("import os\\nprint(os)\\n") == []
assert "libcst" not in sys.modules
assert check_source("import autogen\\n") == []
assert "libcst" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_file_with_autogen_does_not_pay_for_what_only_others_use() -> None:
    program = """
import sys
from autogen_lint import check_source
assert len(check_source(sys.argv[1])) > 0
assert not {"libcst.matchers", "libcst.codemod", "rich", "flake8", "autogen"} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", program, ALWAYS], check=True)


# Syntax errors.


@pytest.mark.parametrize(
    ("code", "line", "column", "message"),
    [
        ("import autogen\nx = (\n", 2, 4, "'(' was never closed"),
        ("import autogen\nfor x in y\n    pass\n", 2, 10, "expected ':'"),
        ("import autogen\nx = 1\n  y = 2\n", 3, 1, "unexpected indent"),
        ("import autogen\nx = 'abc\n", 2, 4, "unterminated string literal"),
        ("import autogen\nprint 'x'\n", 2, 0, "Missing parentheses in call to 'print'"),
    ],
)
def test_a_syntax_error_is_one_finding_worded_by_python(code: str, line: int, column: int, message: str) -> None:
    (finding,) = check_source(code, "app.py")
    assert (finding.code, finding.name, finding.severity) == ("AGL000", "syntax-error", Severity.ERROR)
    assert finding.start.line == line
    assert finding.message.startswith("Cannot check this file: ")
    assert message in finding.message
    assert abs(finding.start.column - column) <= 1  # CPython's versions point at slightly different places.
    assert finding.end > finding.start


def test_what_only_libcst_refuses_is_said_to_be_so(monkeypatch: pytest.MonkeyPatch) -> None:
    # No such code is left for the newest LibCST, or will stay: the refusal is made up.
    def refuse(code: str) -> NoReturn:
        raise cst.ParserSyntaxError("no", lines=code.splitlines(), raw_line=2, raw_column=4)

    monkeypatch.setattr(cst, "parse_module", refuse)
    (finding,) = check_source("import autogen\nx = 1\n")
    assert (finding.code, finding.start) == ("AGL000", Location(2, 4))
    assert finding.message == "Cannot check this file: LibCST cannot parse this file"


@pytest.mark.parametrize("settings", [Settings(select=("AGL202",)), Settings(ignore=("AGL",)), Settings(select=())])
def test_a_syntax_error_can_be_neither_selected_nor_ignored(settings: Settings) -> None:
    assert found("import autogen\nx = (\n", settings) == [(2, "AGL000")]


def test_a_syntax_error_in_a_file_without_autogen_is_not_ours() -> None:
    assert found("x = (\n") == []


# Rules that crash.


class Crashing(Rule):
    """A rule that raises at every call."""

    code, name, severity, families = "AGL102", "crashing", Severity.NOTE, ALL_FAMILIES

    def visit_Call(self, node: cst.Call) -> None:  # noqa: ARG002  # the visitor's signature
        raise KeyError("x")


def test_a_rule_that_crashes_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linter, "load_rules", lambda _: [Crashing])
    with pytest.raises(RuleError) as caught:
        check_source(ALWAYS)
    assert caught.value.code == "AGL102"
    assert isinstance(caught.value.original, KeyError)
    assert caught.value.__cause__ is caught.value.original


def test_a_rule_is_asked_only_about_its_families(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Crashing, "families", frozenset({Family.AG2}))
    monkeypatch.setattr(linter, "load_rules", lambda _: [Crashing])
    assert check_source(ALWAYS) == []
    with pytest.raises(RuleError):
        check_source("import ag2\nag2.Agent('a')\n")


def test_one_crash_does_not_stop_the_other_rules() -> None:
    class Calm(Crashing):
        def visit_Call(self, node: cst.Call) -> None:
            self.report(node, "calm")

    model = Model(cst.parse_module("import autogen\nf(g())\n"), "app.py")
    crashing, calm = Crashing(model, Settings()), Calm(model, Settings())
    failures = list(run_rules([crashing, calm], model))
    assert [(rule, type(error)) for rule, error in failures] == [(crashing, KeyError)]
    assert len(calm.reports) == 2


# Loading rules.


def test_rules_are_loaded_in_their_order_and_unknown_codes_passed_over() -> None:
    assert [rule.code for rule in rules.load_rules(["AGL403", "AGL999", "AGL101"])] == ["AGL101", "AGL403"]


# The public API.


def test_the_public_names_are_there_and_no_others() -> None:
    homes = {name: getattr(autogen_lint, name) for name in autogen_lint.__all__}
    assert homes.pop("__version__") == autogen_lint.__version__
    assert {name: home.__module__ for name, home in homes.items()} == {
        "Applicability": "autogen_lint.findings",
        "DroppedFix": "autogen_lint.fixes",
        "Edit": "autogen_lint.findings",
        "Finding": "autogen_lint.findings",
        "Fix": "autogen_lint.findings",
        "FixResult": "autogen_lint.fixes",
        "Location": "autogen_lint.findings",
        "Report": "autogen_lint.runner",
        "Settings": "autogen_lint.settings.values",
        "Severity": "autogen_lint.findings",
        "check_paths": "autogen_lint.runner",
        "check_source": "autogen_lint.linter",
        "fix_source": "autogen_lint.fixes",
    }
    with pytest.raises(AttributeError, match="check_everything"):
        autogen_lint.check_everything  # noqa: B018
