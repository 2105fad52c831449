"""Findings in manifests: when they are looked for, where they appear, and when they are fixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from autogen_lint import manifest_check
from autogen_lint.cli import main
from autogen_lint.runner import check_paths, fix_paths

PYPROJECT = '[project]\nname = "desk"\nversion = "1"\ndependencies = ["ag2>=0.9"]\n'


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("pyproject.toml", PYPROJECT)
    write("src/app.py", "import autogen\n")


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def found(*paths: str) -> list[str]:
    report = check_paths(paths or ["."])
    assert not report.errors
    return [f"{each.filename}:{each.start.line}:{each.start.column + 1}: {each.code}" for each in report.findings]


def test_the_finding_is_at_the_requirement() -> None:
    assert found() == ["pyproject.toml:4:18: AGL608"]


def test_the_command_line_shows_it_like_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--output-format", "concise"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("pyproject.toml:4:18: AGL608 [*] The project imports `autogen`, but `ag2` from 1 on")
    assert main(["--output-format", "full"]) == 1
    assert 'dependencies = ["ag2>=0.9"]' in capsys.readouterr().out


def test_one_finding_for_a_manifest_however_many_modules_there_are() -> None:
    for name in ("one", "two", "three"):
        write(f"src/{name}.py", "from autogen import AssistantAgent\n")
    assert len(found()) == 1


def test_a_manifest_above_the_given_path_is_reported_and_not_fixed() -> None:
    (finding,) = check_paths(["src"]).findings
    assert (finding.filename, finding.fix) == ("pyproject.toml", None)
    assert fix_paths(["src/app.py"]).applied == []
    assert Path("pyproject.toml").read_text() == PYPROJECT


def test_it_is_fixed_below_a_given_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--fix"]) == 0
    assert Path("pyproject.toml").read_text() == PYPROJECT.replace(">=0.9", ">=0.9,<1")
    assert "1 fixed, 0 remaining" in capsys.readouterr().out


def test_a_diff_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--diff"]) == 1
    assert '+dependencies = ["ag2>=0.9,<1"]' in capsys.readouterr().out
    assert Path("pyproject.toml").read_text() == PYPROJECT


def test_line_endings_and_the_rest_of_the_file_stay() -> None:
    data = PYPROJECT.replace("\n", "\r\n").encode() + b"# \xc3\xa9"
    Path("pyproject.toml").write_bytes(data)
    assert len(fix_paths(["."]).applied) == 1
    assert Path("pyproject.toml").read_bytes() == data.replace(b">=0.9", b">=0.9,<1")


@pytest.mark.parametrize(
    "settings",
    [
        '[tool.autogen-lint]\nignore = ["AGL608"]\n',
        '[tool.autogen-lint]\nextend-exclude = ["pyproject.toml"]\n',
        '[tool.autogen-lint]\nper-file-ignores = { "pyproject.toml" = ["AGL6"] }\n',
    ],
)
def test_settings_silence_it(settings: str) -> None:
    write("pyproject.toml", PYPROJECT + settings)
    assert found() == []


def test_settings_can_turn_the_fix_off() -> None:
    write("pyproject.toml", PYPROJECT + '[tool.autogen-lint]\nunfixable = ["AGL608"]\n')
    report = fix_paths(["."])
    assert [(each.code, each.fix) for each in report.findings] == [("AGL608", None)]


def test_a_comment_at_the_requirement_silences_it() -> None:
    write("pyproject.toml", PYPROJECT.replace("\n\n", "\n").rstrip() + "  # noqa: AGL608\n")
    assert found() == []


@pytest.mark.parametrize(
    "module",
    [
        "import ag2\n",
        "# autogen\n",
        "import autogen_agentchat\n",
        "try:\n    import autogen\nexcept ImportError:\n    autogen = None\n",
        "import contextlib\nwith contextlib.suppress(ModuleNotFoundError):\n    import autogen\n",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from autogen import Agent\n",
        "from . import autogen\n",
        "import autogen(\n",
    ],
)
def test_modules_that_can_do_without_are_no_reason(module: str) -> None:
    write("src/app.py", module)
    report = check_paths(["."])
    assert [each.code for each in report.findings if each.code != "AGL000"] == []


def test_an_import_in_a_function_or_of_a_part_is_a_reason() -> None:
    write("src/app.py", "def build():\n    from autogen.agentchat import AssistantAgent\n    return AssistantAgent\n")
    assert found() == ["pyproject.toml:4:18: AGL608"]


def test_modules_are_parsed_only_under_suspicion(monkeypatch: pytest.MonkeyPatch) -> None:
    write("pyproject.toml", PYPROJECT.replace(">=0.9", "<1"))
    monkeypatch.setattr(manifest_check, "_requires", lambda *_: pytest.fail("parsed"))
    assert found() == []


def test_a_crash_is_told_and_the_modules_are_still_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> bool:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(manifest_check, "_requires", crash)
    code = "def build():\n    return autogen.ConversableAgent('a', max_consecutive_auto_reply=None)\n"
    write("src/app.py", f"import autogen\n{code}")
    report = check_paths(["."])
    assert [each.code for each in report.findings] == ["AGL201"]
    assert report.errors == ["internal error in the check of manifests: ZeroDivisionError: oops"]


def test_an_unwritable_manifest_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from autogen_lint.source import Source, SourceError

    def refuse(source: Source, _text: str) -> None:
        raise SourceError(source.filename, "not fixed: read-only")

    report = fix_paths(["."], write=refuse)
    assert report.errors == ["pyproject.toml: not fixed: read-only"]
    assert [each.code for each in report.findings] == ["AGL608"]
    assert report.applied == []
