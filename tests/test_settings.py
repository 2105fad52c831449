"""Settings: what can be said in pyproject.toml and on the command line, and which rules run because of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from autogen_lint import rules
from autogen_lint.findings import Applicability, Finding, Fix, Location, Severity
from autogen_lint.rules import RuleEntry
from autogen_lint.settings import (
    DEFAULT_EXCLUDE,
    Overrides,
    Settings,
    SettingsError,
    SettingsFinder,
    load_settings,
    matches_any,
    show,
)

# A small world of rules: AGL103 and AGL202 are off by default.
ENTRIES = (
    RuleEntry("AGL101", "alpha", "alpha"),
    RuleEntry("AGL102", "beta", "beta"),
    RuleEntry("AGL103", "gamma", "gamma", on_by_default=False),
    RuleEntry("AGL201", "delta", "delta"),
    RuleEntry("AGL202", "epsilon", "epsilon", on_by_default=False),
)


@pytest.fixture(autouse=True)
def _small_world(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "RULES", ENTRIES)


def codes(settings: Settings, filename: str = "app.py") -> list[str]:
    return [code.removeprefix("AGL") for code in sorted(settings.codes_for(filename))]


def pyproject(folder: Path, table: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "pyproject.toml"
    path.write_text(f"[tool.autogen-lint]\n{table}\n", encoding="utf-8")
    return path


def loaded(folder: Path, table: str) -> Settings:
    settings = load_settings(str(pyproject(folder, table)), root=str(folder))
    assert settings is not None
    return settings


# Which rules run


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings, ["101", "102", "201"]),
        (partial(Settings, select=("ALL",)), ["101", "102", "103", "201", "202"]),
        (partial(Settings, select=("AGL",)), ["101", "102", "103", "201", "202"]),
        (partial(Settings, select=("AGL1",)), ["101", "102", "103"]),
        (partial(Settings, select=("AGL103",)), ["103"]),
        (partial(Settings, select=()), []),
        (partial(Settings, extend_select=("AGL103",)), ["101", "102", "103", "201"]),
        (partial(Settings, extend_select=("AGL2",)), ["101", "102", "201", "202"]),
        (partial(Settings, extend_select=("ALL",)), ["101", "102", "103", "201", "202"]),
        (partial(Settings, ignore=("AGL1",)), ["201"]),
        (partial(Settings, ignore=("AGL102",)), ["101", "201"]),
        (partial(Settings, ignore=("ALL",)), []),
    ],
)
def test_selecting_and_ignoring(settings: Callable[[], Settings], expected: list[str]) -> None:
    assert codes(settings()) == expected


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (partial(Settings, select=("AGL102",), ignore=("AGL1",)), ["102"]),
        (partial(Settings, select=("AGL1",), ignore=("AGL102",)), ["101", "103"]),
        (partial(Settings, select=("AGL1",), ignore=("AGL1",)), []),
        (partial(Settings, select=("AGL102",), ignore=("ALL",)), ["102"]),
        (partial(Settings, select=("ALL",), ignore=("AGL1",)), ["201", "202"]),
        (partial(Settings, extend_select=("AGL102",), ignore=("AGL",)), ["102"]),
    ],
)
def test_the_longer_prefix_wins_and_ignore_when_both_are_as_long(
    settings: Callable[[], Settings], expected: list[str]
) -> None:
    assert codes(settings()) == expected


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings, []),
        (partial(Settings, select=()), []),
        (partial(Settings, select=("AGL102",)), ["102"]),
        (partial(Settings, extend_select=("AGL102",)), ["102"]),
        (partial(Settings, select=("AGL2",), extend_select=("AGL101",)), ["101", "201", "202"]),
        (partial(Settings, extend_select=("ALL",)), ["101", "102", "103", "201", "202"]),
        (partial(Settings, ignore=("AGL102",)), []),
    ],
)
def test_a_rule_is_asked_for_when_a_selection_names_it_however_it_is_on_by_default(
    settings: Callable[[], Settings], expected: list[str]
) -> None:
    entries = ("101", "102", "103", "201", "202")
    assert [each for each in entries if settings().is_asked_for(f"AGL{each}")] == expected


def test_a_selection_on_the_command_line_asks_too() -> None:
    assert Settings().with_overrides(Overrides(extend_select=("AGL10",))).is_asked_for("AGL101")
    assert not Settings(select=("AGL1",)).with_overrides(Overrides(select=("AGL2",))).is_asked_for("AGL101")


def test_codes_may_be_written_in_lower_case() -> None:
    assert codes(Settings(select=("agl102", "all"), ignore=("agl2",))) == ["101", "102", "103"]


@pytest.mark.parametrize(
    ("glob", "path", "ignored"),
    [
        ("app.py", "app.py", True),
        ("app.py", "deep/down/app.py", True),
        ("tests/*", "tests/test_app.py", True),
        ("tests/*", "tests/deep/test_app.py", True),
        ("tests/*", "src/tests/test_app.py", False),
        ("**/tests/*", "src/tests/test_app.py", True),
        ("**/tests/*", "tests/test_app.py", True),
        ("tests/**", "tests/deep/test_app.py", True),
        ("./tests/*", "tests/test_app.py", True),
        ("test_?.py", "src/test_a.py", True),
        ("test_[ab].py", "src/test_c.py", False),
        ("test_[!ab].py", "src/test_c.py", True),
        ("{setup,tasks}.py", "tasks.py", True),
        ("{setup,tasks}.py", "app.py", False),
        ("!src/*", "tests/test_app.py", True),
        ("!src/*", "src/app.py", False),
        ("a.py", "aXpy", False),
        ("[z-a].py", "z.py", False),
        ("[", "[", True),
    ],
)
def test_per_file_ignores(glob: str, path: str, ignored: bool, tmp_path: Path) -> None:
    settings = Settings(per_file_ignores=((glob, ("AGL1",)),), root=str(tmp_path))
    assert codes(settings, str(tmp_path / path)) == (["201"] if ignored else ["101", "102", "201"])


def test_per_file_ignores_add_up_and_beat_a_selection() -> None:
    settings = Settings(
        select=("AGL101", "AGL102", "AGL2"), per_file_ignores=(("*.py", ("AGL1",)), ("a*", ("AGL202",)))
    )
    assert codes(settings, "app.py") == ["201"]


def test_a_folder_with_glob_characters_in_its_name(tmp_path: Path) -> None:
    root = tmp_path / "odd[1]{x}"
    assert matches_any(str(root / "tests" / "a.py"), ("tests/*",), str(root))


# Which fixes are wanted, and how far they are trusted


def fixable(settings: Settings) -> list[str]:
    return [entry.code.removeprefix("AGL") for entry in ENTRIES if settings.is_fixable(entry.code)]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings, ["101", "102", "103", "201", "202"]),
        (partial(Settings, fixable=()), []),
        (partial(Settings, fixable=("AGL1",)), ["101", "102", "103"]),
        (partial(Settings, unfixable=("ALL",)), []),
        (partial(Settings, unfixable=("agl1",)), ["201", "202"]),
        (partial(Settings, fixable=("AGL1",), unfixable=("AGL102",)), ["101", "103"]),
        (partial(Settings, fixable=("AGL102",), unfixable=("AGL1",)), ["102"]),
        (partial(Settings, fixable=("AGL102",), unfixable=("AGL102",)), []),
    ],
)
def test_what_is_fixable(settings: Callable[[], Settings], expected: list[str]) -> None:
    assert fixable(settings()) == expected


def test_what_is_fixable_does_not_depend_on_what_is_selected() -> None:
    assert Settings(select=("AGL1",)).is_fixable("AGL201")


@pytest.mark.parametrize(
    ("in_file", "on_top", "expected"),
    [
        (partial(Settings, fixable=("AGL1",)), partial(Overrides, fixable=("AGL201",)), ["201"]),
        (partial(Settings, unfixable=("AGL102",)), partial(Overrides, fixable=("AGL102",)), ["102"]),
        (partial(Settings, unfixable=("AGL1",)), partial(Overrides, unfixable=("AGL201",)), ["202"]),
        (partial(Settings, fixable=("AGL102", "AGL201")), partial(Overrides, unfixable=("AGL1",)), ["201"]),
        (Settings, partial(Overrides, unfixable=("ALL",)), []),
        (Settings, partial(Overrides, fixable=("AGL1",), unfixable=("AGL103",)), ["101", "102"]),
    ],
)
def test_the_command_line_has_the_last_word_on_what_is_fixable(
    in_file: Callable[[], Settings], on_top: Callable[[], Overrides], expected: list[str]
) -> None:
    assert fixable(in_file().with_overrides(on_top())) == expected


def finding(code: str, applicability: Applicability | None) -> Finding:
    fix = Fix(applicability, "be good", ()) if applicability else None
    return Finding(code, "n", "m", Severity.NOTE, "a.py", Location(1, 0), Location(1, 1), fix)


SAFE, UNSAFE, SUGGESTION = Applicability.SAFE, Applicability.UNSAFE, Applicability.SUGGESTION


@pytest.mark.parametrize(
    ("settings", "given", "expected"),
    [
        (Settings, None, None),
        (Settings, SAFE, SAFE),
        (Settings, UNSAFE, UNSAFE),
        (Settings, SUGGESTION, SUGGESTION),
        (partial(Settings, unfixable=("AGL102",)), SAFE, None),
        (partial(Settings, unfixable=("AGL102",)), SUGGESTION, None),
        (partial(Settings, extend_safe_fixes=("AGL1",)), UNSAFE, SAFE),
        (partial(Settings, extend_safe_fixes=("AGL2",)), UNSAFE, UNSAFE),
        (partial(Settings, extend_safe_fixes=("ALL",)), SUGGESTION, SUGGESTION),
        (partial(Settings, extend_unsafe_fixes=("ALL",)), SAFE, UNSAFE),
        (partial(Settings, extend_unsafe_fixes=("ALL",)), SUGGESTION, SUGGESTION),
        (partial(Settings, extend_safe_fixes=("AGL102",), extend_unsafe_fixes=("AGL1",)), UNSAFE, SAFE),
        (partial(Settings, extend_safe_fixes=("AGL1",), extend_unsafe_fixes=("AGL102",)), SAFE, UNSAFE),
        (partial(Settings, extend_safe_fixes=("AGL1",), extend_unsafe_fixes=("AGL1",)), SAFE, UNSAFE),
    ],
)
def test_how_far_a_fix_is_trusted(
    settings: Callable[[], Settings], given: Applicability | None, expected: Applicability | None
) -> None:
    assert settings().applicability(finding("AGL102", given)) is expected


# What is excluded


def test_the_usual_folders_are_excluded(tmp_path: Path) -> None:
    settings = Settings(root=str(tmp_path))
    assert settings.excludes(str(tmp_path / ".venv"))
    assert settings.excludes(str(tmp_path / "web" / "node_modules"))
    assert not settings.excludes(str(tmp_path / "web"))
    assert settings.excludes(f"{tmp_path}/build/deep/..")


def test_exclude_replaces_the_usual_folders_and_extend_exclude_does_not(tmp_path: Path) -> None:
    settings = Settings(exclude=("generated/",), root=str(tmp_path))
    assert settings.excludes(str(tmp_path / "api" / "generated"))
    assert not settings.excludes(str(tmp_path / ".venv"))
    settings = Settings(extend_exclude=("api/*.py",), root=str(tmp_path))
    assert settings.excludes(str(tmp_path / "api" / "client.py"))
    assert not settings.excludes(str(tmp_path / "web" / "client.py"))
    assert settings.excludes(str(tmp_path / ".venv"))


# The file


def test_every_key(tmp_path: Path) -> None:
    settings = loaded(
        tmp_path,
        """
select = ["AGL1"]
extend-select = ["AGL201"]
ignore = ["AGL102"]
fixable = ["AGL1", "AGL2"]
unfixable = ["AGL101"]
extend-safe-fixes = ["AGL102"]
extend-unsafe-fixes = ["AGL2"]
exclude = ["old"]
extend-exclude = ["older"]
auto-reply-limit = 20
request-timeout = 2.5
output-format = "grouped"
per-file-ignores = { "tests/*" = ["AGL101"] }
""",
    )
    assert settings == Settings(
        select=("AGL1",),
        extend_select=("AGL201",),
        ignore=("AGL102",),
        per_file_ignores=(("tests/*", ("AGL101",)),),
        fixable=("AGL1", "AGL2"),
        unfixable=("AGL101",),
        extend_safe_fixes=("AGL102",),
        extend_unsafe_fixes=("AGL2",),
        exclude=("old",),
        extend_exclude=("older",),
        auto_reply_limit=20,
        request_timeout=2.5,
        output_format="grouped",
        root=str(tmp_path),
        origin=str(tmp_path / "pyproject.toml"),
    )


def test_the_defaults(tmp_path: Path) -> None:
    settings = loaded(tmp_path, "")
    assert settings.select is None
    assert settings.exclude == DEFAULT_EXCLUDE
    assert (settings.fixable, settings.unfixable) == (("ALL",), ())
    assert (settings.extend_safe_fixes, settings.extend_unsafe_fixes) == ((), ())
    assert settings.auto_reply_limit is None
    assert settings.request_timeout == 10


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("selct = []", "`selct`: unknown key in [tool.autogen-lint]; did you mean `select`?"),
        ("extend_select = []", "`extend_select`: unknown key in [tool.autogen-lint]; did you mean `extend-select`?"),
        ("zzz = 1", "`zzz`: unknown key in [tool.autogen-lint]"),
        ('select = "AGL1"', "`select`: must be a list of strings, not 'AGL1'"),
        ("ignore = [1]", "`ignore`: must be a list of strings, not [1]"),
        ("exclude = true", "`exclude`: must be a list of strings, not true"),
        ('select = ["AGX"]', "`select`: no rule has the code or prefix `AGX`"),
        ('ignore = [""]', "`ignore`: no rule has the code or prefix ``"),
        ('ignore = ["AGL109"]', "`ignore`: no rule has the code or prefix `AGL109`; did you mean `AGL103`?"),
        ('ignore = ["AGL000"]', "`ignore`: `AGL000` is no rule: syntax errors are always reported"),
        ('fixable = "ALL"', "`fixable`: must be a list of strings, not 'ALL'"),
        ('unfixable = ["AGX"]', "`unfixable`: no rule has the code or prefix `AGX`"),
        ('extend-safe-fixes = ["E1"]', "`extend-safe-fixes`: no rule has the code or prefix `E1`"),
        ('extend-unsafe-fixes = ["F"]', "`extend-unsafe-fixes`: no rule has the code or prefix `F`"),
        ("per-file-ignores = []", "`per-file-ignores`: must be a table of globs and lists of codes, not []"),
        (
            'per-file-ignores = { "a.py" = "AGL1" }',
            "`per-file-ignores.a.py`: must be a list of strings, not 'AGL1'",
        ),
        (
            'per-file-ignores = { "a.py" = ["E1"] }',
            "`per-file-ignores.a.py`: no rule has the code or prefix `E1`",
        ),
        ('auto-reply-limit = "10"', "`auto-reply-limit`: must be a whole number, not '10'"),
        ("auto-reply-limit = true", "`auto-reply-limit`: must be a whole number, not true"),
        ("auto-reply-limit = 1.5", "`auto-reply-limit`: must be a whole number, not 1.5"),
        ("auto-reply-limit = 0", "`auto-reply-limit`: must be 1 or more, not 0"),
        ("request-timeout = []", "`request-timeout`: must be a number of seconds, not []"),
        ("request-timeout = -1", "`request-timeout`: must be a positive number of seconds, not -1"),
        ("request-timeout = inf", "`request-timeout`: must be a positive number of seconds, not inf"),
        ("output-format = 1", "`output-format`: must be a string, not 1"),
        ('output-format = "json-lines"', "`output-format`: there is no format `json-lines`; did you mean `jsonl`?"),
        ("request-timeout = nan", "`request-timeout`: must be a positive number of seconds, not nan"),
    ],
)
def test_mistakes_are_named_with_their_file_and_key(table: str, complaint: str, tmp_path: Path) -> None:
    path = pyproject(tmp_path, table)
    with pytest.raises(SettingsError) as raised:
        load_settings(str(path), root=str(tmp_path))
    assert str(raised.value) == f"{path}: {complaint}"


def test_bad_toml_is_one_line(tmp_path: Path) -> None:
    path = pyproject(tmp_path, "select = [")
    with pytest.raises(SettingsError, match=f"^{re.escape(str(path))}: not valid TOML: [^\n]+$"):
        load_settings(str(path), root=str(tmp_path))


def test_toml_that_is_not_utf8(tmp_path: Path) -> None:
    path = pyproject(tmp_path, "")
    path.write_bytes(path.read_bytes() + b"# caf\xe9\n")
    with pytest.raises(SettingsError, match="not valid TOML: not UTF-8"):
        load_settings(str(path), root=str(tmp_path))


def test_a_table_that_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool]\nautogen-lint = 1\n")
    with pytest.raises(SettingsError, match=r"`tool\.autogen-lint` must be a table"):
        load_settings(str(path), root=str(tmp_path))


@pytest.mark.parametrize("content", ["", "[tool.ruff]\n", '[project]\ndependencies = ["autogen-lint"]\n', "tool = 1"])
def test_a_file_without_the_table_has_no_settings(content: str, tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(content)
    assert load_settings(str(path), root=str(tmp_path)) is None


# The nearest file


def test_the_nearest_pyproject_with_the_table_counts(tmp_path: Path) -> None:
    pyproject(tmp_path, 'select = ["AGL101"]')
    pyproject(tmp_path / "service", 'select = ["AGL102"]')
    (tmp_path / "service" / "inner").mkdir()
    (tmp_path / "service" / "inner" / "pyproject.toml").write_text("[tool.ruff]\n")
    finder = SettingsFinder()
    assert codes(finder.for_file(str(tmp_path / "a.py"))) == ["101"]
    assert codes(finder.for_file(str(tmp_path / "service" / "a.py"))) == ["102"]
    assert codes(finder.for_file(str(tmp_path / "service" / "inner" / "deep" / "a.py"))) == ["102"]


def test_each_file_is_read_once(tmp_path: Path) -> None:
    path = pyproject(tmp_path, 'select = ["AGL101"]')
    finder = SettingsFinder()
    first = finder.for_file(str(tmp_path / "a.py"))
    path.write_text("")
    assert finder.for_file(str(tmp_path / "b.py")) is first


def test_each_folder_is_looked_up_once(tmp_path: Path) -> None:
    pyproject(tmp_path, 'select = ["AGL101"]')
    finder = SettingsFinder()
    first = finder.for_file(str(tmp_path / "inner" / "a.py"))
    pyproject(tmp_path / "inner", 'select = ["AGL102"]')
    assert finder.for_file(str(tmp_path / "inner" / "b.py")) is first


def test_a_file_may_lie_deeper_than_pythons_stack(tmp_path: Path) -> None:
    pyproject(tmp_path, 'select = ["AGL101"]')
    deep = os.path.join(str(tmp_path), *["d"] * 1200, "a.py")
    assert codes(SettingsFinder().for_file(deep)) == ["101"]


def test_globs_are_relative_to_the_file_they_stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pyproject(tmp_path, 'per-file-ignores = { "tests/*" = ["ALL"] }')
    (tmp_path / "tests").mkdir()
    monkeypatch.chdir(tmp_path / "tests")
    assert codes(SettingsFinder().for_file("test_app.py"), "test_app.py") == []


def test_isolated_reads_no_file(tmp_path: Path) -> None:
    pyproject(tmp_path, "nonsense = 1")
    assert codes(SettingsFinder(isolated=True).for_file(str(tmp_path / "a.py"))) == ["101", "102", "201"]


def test_one_given_file_holds_everywhere(tmp_path: Path) -> None:
    pyproject(tmp_path, 'select = ["AGL101"]')
    given = pyproject(tmp_path / "shared", 'select = ["AGL102"]')
    finder = SettingsFinder(config=str(given))
    assert codes(finder.for_file(str(tmp_path / "a.py"))) == ["102"]


def test_a_given_file_must_be_there_and_have_the_table(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        SettingsFinder(config=str(tmp_path / "gone.toml"))
    (tmp_path / "other.toml").write_text("[tool.ruff]\n")
    with pytest.raises(SettingsError, match=r"has no \[tool.autogen-lint\] table"):
        SettingsFinder(config=str(tmp_path / "other.toml"))


# The command line on top


@pytest.mark.parametrize(
    ("in_file", "on_top", "expected"),
    [
        (partial(Settings, select=("AGL1",)), partial(Overrides, select=("AGL201",)), ["201"]),
        (partial(Settings, ignore=("AGL102",)), partial(Overrides, select=("AGL102",)), ["102"]),
        (
            partial(Settings, ignore=("AGL102",)),
            partial(Overrides, extend_select=("AGL1",)),
            ["101", "102", "103", "201"],
        ),
        (partial(Settings, ignore=("AGL1",)), partial(Overrides, extend_select=("AGL102",)), ["102", "201"]),
        (partial(Settings, ignore=("AGL102",)), partial(Overrides, ignore=("AGL201",)), ["101"]),
        (partial(Settings, select=("AGL102", "AGL201")), partial(Overrides, ignore=("AGL1",)), ["201"]),
        (partial(Settings, extend_select=("AGL103",)), partial(Overrides, ignore=("AGL1",)), ["201"]),
        (partial(Settings, extend_select=("AGL103",)), Overrides, ["101", "102", "103", "201"]),
    ],
)
def test_what_is_typed_beats_what_is_written(
    in_file: Callable[[], Settings], on_top: Callable[[], Overrides], expected: list[str]
) -> None:
    assert codes(in_file().with_overrides(on_top())) == expected


def test_globs_on_the_command_line_are_relative_to_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "odd[1]"
    here.mkdir()
    monkeypatch.chdir(here)
    settings = Settings(root=str(tmp_path)).with_overrides(
        Overrides(exclude=("api/*", "old"), extend_exclude=("./x/y",))
    )
    assert settings.excludes(str(here / "api" / "a.py"))
    assert not settings.excludes(str(tmp_path / "api" / "a.py"))
    assert settings.excludes(str(tmp_path / "deep" / "old"))
    assert settings.excludes(str(here / "x" / "y"))
    assert not settings.excludes(str(tmp_path / ".venv"))


def test_a_wrong_code_on_the_command_line_names_the_option() -> None:
    with pytest.raises(SettingsError, match=r"^`--extend-select`: no rule has the code or prefix `XYZ`$"):
        Overrides(extend_select=("XYZ",))


# Showing


def test_shown_settings_can_be_put_into_a_file_again(tmp_path: Path) -> None:
    settings = loaded(tmp_path, 'select = ["AGL1"]\nper-file-ignores = { "a\\"b" = ["AGL101"] }\nauto-reply-limit = 3')
    again = loaded(tmp_path, "\n".join(show(settings)))
    assert again == settings


def test_a_toml_parser_is_loaded_only_for_a_file_that_names_us(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\nline-length = 100\n")
    program = """
import sys
from autogen_lint.settings import SettingsFinder
SettingsFinder().for_file("app.py").codes_for("app.py")
assert not {"tomllib", "tomli", "libcst", "difflib", "json"} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", program], check=True, cwd=tmp_path)
