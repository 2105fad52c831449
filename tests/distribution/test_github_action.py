"""The GitHub Action: `action.yml`, and the program that it starts."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from schemas import assert_valid

ROOT = Path(__file__).parents[2]
ACTION = ROOT / "action.yml"
BAD = """\
from autogen import UserProxyAgent


def build_user():
    return UserProxyAgent("user", "NEVER", max_consecutive_auto_reply=None)
"""


def definition() -> dict[str, Any]:
    loaded = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def running_step() -> dict[str, Any]:
    (step,) = (step for step in definition()["runs"]["steps"] if "run" in step)
    assert isinstance(step, dict)
    return step


@pytest.fixture(scope="module")
def program() -> ModuleType:
    spec = importlib.util.spec_from_file_location("github_action", ROOT / "tools" / "github_action.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# action.yml


def test_it_is_what_github_accepts() -> None:
    assert_valid("github-actions", ACTION)


def test_every_input_is_described_used_and_has_a_default() -> None:
    text = ACTION.read_text(encoding="utf-8")
    for name, data in definition()["inputs"].items():
        assert data["description"].endswith("."), name
        assert "default" in data, name
        assert f"inputs.{name}" in text, name


def test_no_input_is_pasted_into_the_script() -> None:
    assert "${{" not in running_step()["run"]


def test_the_documentation_lists_every_input() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    section = page.partition("## GitHub Actions")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", section, flags=re.MULTILINE) == list(definition()["inputs"])


# The program.


def test_by_default_the_current_folder_is_checked_with_annotations(program: ModuleType) -> None:
    inputs = {
        f"INPUT_{name.upper().replace('-', '_')}": each["default"] for name, each in definition()["inputs"].items()
    }
    assert program.linter_arguments(inputs) == ["--output-format=github", "--", "."]
    assert program.requirement_for(inputs["INPUT_VERSION"]) == str(ROOT)


def test_paths_are_lines_and_options_are_words(program: ModuleType) -> None:
    inputs = {"INPUT_PATHS": "src\nmy tests \n\n--x.py\n", "INPUT_ARGS": "--fail-on warning --exclude 'a b,c'"}
    assert program.linter_arguments(inputs) == [
        *("--fail-on", "warning", "--exclude", "a b,c", "--"),
        *("src", "my tests", "--x.py"),
    ]


def test_a_version_is_a_release_on_pypi(program: ModuleType) -> None:
    assert program.requirement_for(" 0.1.0 ") == "autogen-lint==0.1.0"
    assert program.requirement_for("1.0rc1") == "autogen-lint==1.0rc1"


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("INPUT_VERSION", "-r requirements.txt", "version: `-r requirements.txt` is not a version such as 0.1.0"),
        ("INPUT_VERSION", "0.1.0 other", "version: `0.1.0 other` is not a version such as 0.1.0"),
        ("INPUT_ARGS", "--select 'AGL1", "args: No closing quotation"),
    ],
)
def test_an_input_that_makes_no_sense_is_an_error_of_the_workflow(
    name: str,
    value: str,
    complaint: str,
    program: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(name, value)
    assert program.main() == 2
    assert capsys.readouterr().out == f"::error title=autogen-lint::{complaint}\n"


def test_an_installation_that_fails_is_an_error_of_the_workflow(
    program: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> Path:
        raise subprocess.CalledProcessError(1, ["pip"])

    monkeypatch.setattr(program, "install", fail)
    assert program.main() == 2
    assert "::error title=autogen-lint::Command '['pip']' returned non-zero exit status 1" in capsys.readouterr().out


@pytest.mark.parametrize(("code", "text"), [(1, BAD), (0, "import autogen\n")])
def test_the_exit_code_is_the_linters_and_an_output(
    code: int,
    text: str,
    program: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "app.py").write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(program, "install", lambda *_: Path(sys.executable))
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "outputs"))
    monkeypatch.setenv("INPUT_OUTPUT_FORMAT", "concise")
    assert program.main() == code
    assert (tmp_path / "outputs").read_text() == f"exit-code={code}\n"
    assert ("app.py:5:44: AGL201" in capfd.readouterr().out) == (code == 1)


# For real: the step's script in bash, with an environment that it builds.


@pytest.mark.skipif(shutil.which("bash") is None or sys.platform == "win32", reason="needs bash")
def test_the_step_installs_this_checkout_and_runs_it(tmp_path: Path, package_index: None) -> None:
    project, temporary = tmp_path / "project", tmp_path / "runner"
    project.mkdir()
    temporary.mkdir()
    (project / "app.py").write_text(BAD)
    # A folder of the project must not stand in for the linter.
    (project / "autogen_lint").mkdir()
    (project / "autogen_lint" / "__init__.py").write_text("raise SystemExit('not me')\n")
    # As a checkout on a runner, and not this tree, because building a package leaves traces.
    checkout = tmp_path / "action"
    shutil.copytree(
        ROOT,
        checkout,
        ignore=shutil.ignore_patterns(".git", ".venv*", "__pycache__", "test_corpus", "tests", ".*_cache"),
    )
    values = {
        "github.action_path": str(checkout),
        **{f"inputs.{name}": each["default"] for name, each in definition()["inputs"].items()},
        "inputs.output-format": "concise",
    }
    step = running_step()
    environment = {name: values[expression.strip("${ }")] for name, expression in step["env"].items()}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=project,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
            **environment,
            "RUNNER_TEMP": str(temporary),
            "GITHUB_OUTPUT": str(tmp_path / "outputs"),
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "app.py:5:44: AGL201 [*]" in done.stdout
    assert (tmp_path / "outputs").read_text() == "exit-code=1\n"
    assert [path.name for path in temporary.iterdir()] == ["autogen-lint-environment"]
