"""`tools/new_rule.py`: what a rule begins with passes the linters, and its tests say what is missing."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
INDEX = Path("src") / "autogen_lint" / "rules" / "__init__.py"
CODE, NAME, THEME = "AGL198", "forgotten-agent", "shared_state"


@pytest.fixture(scope="module")
def scaffold() -> ModuleType:
    spec = importlib.util.spec_from_file_location("new_rule", ROOT / "tools" / "new_rule.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout in which the rule was begun."""
    copy = tmp_path_factory.mktemp("checkout")
    skipped = shutil.ignore_patterns("__pycache__", "proofs", "properties")
    for name in ("src", "tests", "tools", "test_corpus", "examples", "docs"):
        shutil.copytree(ROOT / name, copy / name, ignore=skipped)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    done = run(copy, "tools/new_rule.py", CODE, NAME, THEME)
    assert (done.returncode, done.stderr) == (0, "")
    return copy


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={name: value for name, value in environment.items() if not name.startswith("PYTEST")},
        capture_output=True,
        text=True,
        check=False,
    )


def failures(folder: Path, *arguments: str) -> set[str]:
    """The tests that fail, by their names."""
    done = run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-rf", *arguments)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return {line.split("::")[1].split(" ")[0] for line in done.stdout.splitlines() if line.startswith("FAILED")}


# What is written.


def test_it_says_what_it_wrote_and_what_is_next(tmp_path: Path) -> None:
    for name in ("tools", "src"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "test_corpus").mkdir()
    out = run(tmp_path, "tools/new_rule.py", CODE, NAME, THEME).stdout
    written = [tmp_path / line.strip() for line in out.partition("\n\n")[0].splitlines()[1:]]
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        "src/autogen_lint/rules/shared_state/forgotten_agent.py",
        "src/autogen_lint/rules/__init__.py",
        "test_corpus/AGL198_forgotten_agent/flagged_plain_case.py",
        "test_corpus/AGL198_forgotten_agent/clean_near_miss.py",
    ]
    assert all(path.is_file() for path in written)
    assert f"pytest -n auto tests/rules tests/test_corpus.py -k {CODE}" in out


@pytest.mark.skipif(importlib.util.find_spec("ruff") is None, reason="ruff is not installed")
def test_ruff_is_content(checkout: Path) -> None:
    for command in (["check", "--no-cache"], ["format", "--check", "--no-cache"]):
        done = run(checkout, "-m", "ruff", *command, "src")
        assert done.returncode == 0, done.stdout


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")
def test_mypy_is_content(checkout: Path) -> None:
    done = run(checkout, "-m", "mypy", "--cache-dir", os.devnull, f"src/autogen_lint/rules/{THEME}/forgotten_agent.py")
    assert done.returncode == 0, done.stdout


def test_the_rule_is_known_and_off_by_default(checkout: Path) -> None:
    done = run(checkout, "-m", "autogen_lint", "--list-rules")
    (line,) = [line for line in done.stdout.splitlines() if line.startswith(CODE)]
    assert line.split()[:3] == [CODE, NAME, "off"]
    assert run(checkout, "-m", "autogen_lint", "--isolated", "--select", CODE, "examples").returncode == 0


def test_the_index_stays_in_order(checkout: Path) -> None:
    assert failures(checkout, "tests/rules", "-k", "index or unique or named_like or has_what") == set()


def test_the_tests_name_what_is_missing(checkout: Path) -> None:
    assert failures(checkout, "tests/rules", "tests/test_corpus.py", "-k", CODE) == {
        # The docstring, ...
        f"test_the_first_line_says_it_all[{CODE}]",
        f"test_the_sections_are_all_there_and_in_order[{CODE}]",
        f"test_the_example_is_flagged_by_the_rule[{CODE}]",
        f"test_what_to_use_instead_is_not[{CODE}]",
        f"test_what_to_use_instead_has_no_other_fault_that_the_example_has_not[{CODE}]",
        f"test_the_messages_are_one_line_without_a_full_stop[{CODE}]",
        # ... the rule itself, and more programs.
        f"test_exactly_the_marked_lines_are_reported[{CODE}_forgotten_agent/flagged_plain_case.py]",
        f"test_every_rule_has_enough_of_both_kinds[flagged-{CODE}]",
        f"test_every_rule_has_enough_of_both_kinds[clean-{CODE}]",
    }


# What is refused.


@pytest.mark.parametrize(
    ("code", "name", "theme", "complaint"),
    [
        ("AGL1", NAME, THEME, "`AGL1` is no code; codes are AGL and three digits"),
        (CODE, "ForgottenAgent", THEME, "`ForgottenAgent` is no name; names are words in lower case with - between"),
        (CODE, NAME, "nothing", "there is no theme `nothing`, only "),
        ("AGL102", NAME, THEME, "AGL102 global-agent is there already"),
        (CODE, "global-agent", THEME, "AGL102 global-agent is there already"),
        ("AGL298", NAME, THEME, "AGL2xx are rules of `termination`, not of `shared_state`"),
    ],
)
def test_nonsense_is_refused_and_nothing_written(
    code: str, name: str, theme: str, complaint: str, scaffold: ModuleType, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(scaffold.RefusedError) as refused:
        scaffold.begin(tmp_path, code, name, theme)
    assert str(refused.value).startswith(complaint)
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / INDEX).read_text() == (ROOT / INDEX).read_text()


# The entry in the index.


@pytest.mark.parametrize("code", ["AGL100", "AGL150", "AGL999"])
@pytest.mark.parametrize("name", ["short", "a-name-that-needs-a-line-of-its-own-in-there", "-".join(["very-long"] * 6)])
def test_the_entry_is_where_it_belongs_and_formatted(code: str, name: str, scaffold: ModuleType) -> None:
    text = scaffold.with_entry((ROOT / INDEX).read_text(), code, name, f"theme.{name.replace('-', '_')}")
    namespace: dict[str, object] = {"__name__": "autogen_lint.rules"}
    exec(compile(text, "index", "exec"), namespace)
    entries = namespace["RULES"]
    assert isinstance(entries, tuple)
    codes = [entry.code for entry in entries]
    assert code in codes
    assert codes == sorted(codes)
    if importlib.util.find_spec("ruff") is not None:
        done = subprocess.run(
            [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length=120", "--no-cache", "--diff", "-"],
            input=text,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
