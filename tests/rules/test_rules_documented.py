"""Every rule is documented in the same sections, and its examples are true."""

from __future__ import annotations

import inspect
import pkgutil
import re
from textwrap import indent

import pytest

import autogen_lint.rules
from autogen_lint import Settings, check_source, rules
from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules import RULES, load_rules
from autogen_lint.rules.base import CommentRule, ManifestRule, Rule

CLASSES = load_rules(entry.code for entry in RULES)
SECTIONS = ["Why it bites", "Example", "Use instead", "When to ignore it", "Fix safety", "References"]

# What the examples leave to the reader's imagination: imports, a configuration, agents that somebody builds.
IMPORTS = """
import asyncio
import functools
import logging
import os

import autogen
from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent, register_function
from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["KEY"]}]}
"""
BUILDERS = """
def build_agents():
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return assistant, user
"""
AROUND = """
def somewhere(question, task):
    assistant, user = build_agents()
{}
"""

ABOUT_MODULES = [rule for rule in CLASSES if not issubclass(rule, ManifestRule)]
"""The examples of the others are manifests; `tests/test_manifest_corpus.py` tries them."""

every_rule_about_modules = pytest.mark.parametrize("rule", ABOUT_MODULES, ids=lambda rule: rule.code)
every_rule = pytest.mark.parametrize("rule", CLASSES, ids=lambda rule: rule.code)


def document(rule: type[Rule]) -> str:
    assert rule.__doc__
    return inspect.cleandoc(rule.__doc__)


def sections(rule: type[Rule]) -> dict[str, str]:
    """The text of each section by its title."""
    _, *parts = re.split(r"^## (.+)$", document(rule), flags=re.MULTILINE)
    return dict(zip(parts[::2], (text.strip() for text in parts[1::2]), strict=True))


def code_blocks(text: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def as_programs(block: str) -> list[str]:
    """The ways in which a block can be meant: a program that imports AutoGen itself, a whole module but for its
    imports, or a few lines of some function.
    """
    if re.search(r"^(from|import) (autogen|ag2)", block, flags=re.MULTILINE):
        return [block]
    builders = "" if "def build_agents" in block else BUILDERS
    # Where the block is a module of its own, its agents may come from elsewhere.
    return [
        IMPORTS + builders + block,
        IMPORTS + builders + AROUND.format(indent(block, "    ")),
        IMPORTS + builders + AROUND.format(indent(block, "    ")).replace("def somewhere", "async def somewhere"),
        IMPORTS + builders + "assistant, user = build_agents()\n" + block,
    ]


def codes(program: str, rule: type[Rule]) -> set[str]:
    """What is reported by default, and by `rule`."""
    return {finding.code for finding in check_source(program, "app.py", Settings(extend_select=(rule.code,)))}


# The index.


def test_the_index_is_what_the_classes_say() -> None:
    assert [(entry.code, entry.name) for entry in RULES] == [(rule.code, rule.name) for rule in CLASSES]
    assert [entry.is_about_manifests for entry in RULES] == [issubclass(rule, ManifestRule) for rule in CLASSES]
    assert [entry.is_about_comments for entry in RULES] == [issubclass(rule, CommentRule) for rule in CLASSES]
    assert [entry.module for entry in RULES] == [
        rule.__module__.removeprefix("autogen_lint.rules.") for rule in CLASSES
    ]


def test_codes_and_names_are_unique_and_in_order() -> None:
    all_codes = [entry.code for entry in RULES]
    assert all_codes == sorted(set(all_codes))
    assert all(re.fullmatch(r"AGL\d{3}", code) for code in all_codes)
    names = [entry.name for entry in RULES]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)
    assert rules.SYNTAX_ERROR not in all_codes


def test_every_rule_module_is_in_the_index() -> None:
    found = set()
    for package in pkgutil.iter_modules(autogen_lint.rules.__path__):
        if package.ispkg:
            path = [f"{folder}/{package.name}" for folder in autogen_lint.rules.__path__]
            found |= {f"{package.name}.{module.name}" for module in pkgutil.iter_modules(path)}
    assert found == {entry.module for entry in RULES}


@every_rule
def test_a_rule_is_named_like_its_module_and_class(rule: type[Rule]) -> None:
    assert rule.__module__.rpartition(".")[2] == rule.name.replace("-", "_")
    assert rule.__name__ == "".join(word.capitalize() for word in rule.name.split("-"))


@every_rule
def test_a_rule_has_what_every_rule_has(rule: type[Rule]) -> None:
    assert isinstance(rule.severity, Severity)
    assert isinstance(rule.families, frozenset)
    assert rule.families
    assert rule.families <= set(Family)


# The documentation.


@every_rule
def test_the_first_line_says_it_all(rule: type[Rule]) -> None:
    summary, blank, *_ = document(rule).splitlines()
    assert summary.endswith(".")
    assert 20 <= len(summary) <= 120
    assert blank == ""


@every_rule
def test_the_sections_are_all_there_and_in_order(rule: type[Rule]) -> None:
    found = sections(rule)
    assert list(found) == SECTIONS
    assert all(found.values()), [title for title, text in found.items() if not text]


@every_rule_about_modules
def test_all_code_is_in_the_two_example_sections_and_is_python(rule: type[Rule]) -> None:
    found = sections(rule)
    assert len(code_blocks(found["Example"])) == 1
    assert len(code_blocks(found["Use instead"])) == 1
    assert len(code_blocks(document(rule))) == document(rule).count("```") / 2
    for block in code_blocks(document(rule)):
        # `return` and `await` are fine in what is taken from a function.
        assert any(_compiles(program) for program in as_programs(block)), block


def _compiles(program: str) -> bool:
    try:
        compile(program, "example", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


@every_rule_about_modules
def test_the_example_is_flagged_by_the_rule(rule: type[Rule]) -> None:
    (block,) = code_blocks(sections(rule)["Example"])
    assert any(rule.code in codes(program, rule) for program in as_programs(block)), block


@every_rule_about_modules
def test_what_to_use_instead_is_not(rule: type[Rule]) -> None:
    (bad,) = code_blocks(sections(rule)["Example"])
    (good,) = code_blocks(sections(rule)["Use instead"])
    # In the very surroundings in which the example is flagged, so that the difference is in the block.
    checked = 0
    for bad_program, good_program in zip(as_programs(bad), as_programs(good), strict=True):
        if _compiles(good_program) and rule.code in codes(bad_program, rule):
            assert rule.code not in codes(good_program, rule), good_program
            checked += 1
    assert checked


@every_rule_about_modules
def test_what_to_use_instead_has_no_other_fault_that_the_example_has_not(rule: type[Rule]) -> None:
    (bad,) = code_blocks(sections(rule)["Example"])
    (good,) = code_blocks(sections(rule)["Use instead"])
    new = [
        codes(good_program, rule) - codes(bad_program, rule)
        for bad_program, good_program in zip(as_programs(bad), as_programs(good), strict=True)
        if _compiles(good_program) and _compiles(bad_program) and rule.code in codes(bad_program, rule)
    ]
    assert set() in new, new


@every_rule_about_modules
def test_the_messages_are_one_line_without_a_full_stop(rule: type[Rule]) -> None:
    """Messages follow `path:line:column: code`, where a sentence would look odd."""
    (block,) = code_blocks(sections(rule)["Example"])
    findings = [
        finding
        for program in as_programs(block)
        for finding in check_source(program, "app.py", Settings(select=(rule.code,)))
        if finding.code == rule.code
    ]
    assert findings
    for finding in findings:
        assert "\n" not in finding.message
        assert not finding.message.endswith(".")
        assert finding.message.count("`") % 2 == 0
