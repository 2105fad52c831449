"""The pre-commit hooks: a commit with a finding is refused, and goes through when it is repaired."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

pytest.importorskip("pre_commit", reason="pre-commit is not installed")
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text())}
WHAT_THE_PACKAGE_IS_BUILT_FROM = ("src", "pyproject.toml", "README.md", "LICENSE", MANIFEST.name)

UNFIXABLE = """\
from autogen import AssistantAgent

support = AssistantAgent("support", llm_config={"config_list": []})


def answer(question, user):
    return user.initiate_chat(support, message=question)
"""
FIXABLE = """\
from autogen import UserProxyAgent


def build_user():
    return UserProxyAgent("user", "NEVER", max_consecutive_auto_reply=None)
"""
FIXED = FIXABLE.replace("reply=None", "reply=100")
REPAIRED = "from autogen import AssistantAgent\n\n\ndef build():\n    return AssistantAgent('support', llm_config={})\n"


class Project:
    """A git repository with the hooks installed."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        # Neither the settings of who runs the tests nor the repository that they are run from may have a say.
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "A",
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@example.org",
            "PRE_COMMIT_HOME": str(home),
            "PRE_COMMIT_COLOR": "never",
            "PYTHONPATH": str(ROOT / "src"),
        }
        folder.mkdir()
        self.run("git", "init", "--quiet")

    def run(self, *command: str, expect: int = 0) -> str:
        """Run a command and return what it wrote."""
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == expect, done.stdout
        return done.stdout

    def install(self, repository: dict[str, object]) -> None:
        """Use the hooks of `repository`, as written to the project's configuration."""
        (self.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repository]}))
        self.run(sys.executable, "-m", "pre_commit", "install")
        self.run("git", "add", ".pre-commit-config.yaml")

    def commit(self, expect: int = 0, **files: str) -> str:
        """Write and add `files`, by name with `_` for the dot, and commit."""
        for name, text in files.items():
            path = self.folder / name.replace("_", ".")
            path.write_text(text)
            self.run("git", "add", path.name)
        return self.run("git", "commit", "--quiet", "--message", "work", expect=expect)

    def committed(self) -> set[str]:
        """The files of the last commit, besides the configuration."""
        if not self.run("git", "for-each-ref").strip():
            return set()
        return set(self.run("git", "ls-tree", "--name-only", "HEAD").split()) - {".pre-commit-config.yaml"}


def without_an_environment(hook_id: str) -> dict[str, object]:
    """A hook as the manifest has it, but run by the Python of the tests, so that nothing need be installed."""
    program, *options = shlex.split(HOOKS[hook_id]["entry"])
    assert program == "autogen-lint"
    entry = shlex.join([sys.executable.replace("\\", "/"), "-m", "autogen_lint", *options])
    hook = {key: value for key, value in HOOKS[hook_id].items() if key != "minimum_pre_commit_version"}
    return {"repo": "local", "hooks": [{**hook, "language": "system", "entry": entry}]}


@pytest.fixture
def project_with(tmp_path: Path) -> Callable[[str], Project]:
    def build(hook_id: str) -> Project:
        project = Project(tmp_path / "project", tmp_path / "home")
        project.install(without_an_environment(hook_id))
        return project

    return build


def test_the_manifest_is_one_that_pre_commit_accepts() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(HOOKS) == ["autogen-lint", "autogen-lint-fix"]


def test_a_commit_is_refused_until_it_is_repaired(project_with: Callable[[str], Project]) -> None:
    project = project_with("autogen-lint")
    out = project.commit(app_py=UNFIXABLE, expect=1)
    assert "app.py:3:11: AGL102 `support` is shared" in out
    assert project.committed() == set()
    project.commit(app_py=REPAIRED)
    assert project.committed() == {"app.py"}


def test_the_fixing_hook_repairs_and_has_the_result_looked_at(project_with: Callable[[str], Project]) -> None:
    project = project_with("autogen-lint-fix")
    out = project.commit(app_py=FIXABLE, expect=1)
    assert "files were modified by this hook" in out
    assert (project.folder / "app.py").read_text() == FIXED
    assert project.committed() == set()
    project.run("git", "add", "app.py")
    project.commit()
    assert project.committed() == {"app.py"}


def test_the_checking_hook_changes_nothing(project_with: Callable[[str], Project]) -> None:
    project = project_with("autogen-lint")
    assert "app.py:5:44: AGL201 [*]" in project.commit(app_py=FIXABLE, expect=1)
    assert (project.folder / "app.py").read_text() == FIXABLE


def test_the_fixing_hook_shows_what_it_cannot_repair(project_with: Callable[[str], Project]) -> None:
    out = project_with("autogen-lint-fix").commit(app_py=UNFIXABLE, expect=1)
    assert "AGL102" in out
    assert "files were modified" not in out


def test_notebooks_are_checked_too(project_with: Callable[[str], Project]) -> None:
    cell = {"cell_type": "code", "source": FIXABLE, "metadata": {}, "outputs": [], "execution_count": None}
    notebook = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    assert "AGL201" in project_with("autogen-lint").commit(chat_ipynb=notebook, expect=1)


@pytest.mark.parametrize("name", ["app_pyi", "notes_md", "data_json"])
def test_stubs_and_what_is_no_python_are_not_even_looked_at(project_with: Callable[[str], Project], name: str) -> None:
    project = project_with("autogen-lint")
    assert "(no files to check)Skipped" in project.commit(**{name: FIXABLE})


def test_what_the_settings_exclude_stays_out_although_pre_commit_names_it(
    project_with: Callable[[str], Project],
) -> None:
    project = project_with("autogen-lint")
    settings = '[tool.autogen-lint]\nextend-exclude = ["app.py"]\n'
    assert "Passed" in project.commit(pyproject_toml=settings, app_py=FIXABLE)


# For real: pre-commit clones this checkout and builds an environment from it.


def test_from_this_checkout_in_an_environment_of_its_own(tmp_path: Path, package_index: None) -> None:
    published = Project(tmp_path / "autogen-lint", tmp_path / "home")
    for name in WHAT_THE_PACKAGE_IS_BUILT_FROM:
        source, copy = ROOT / name, published.folder / name
        if source.is_dir():
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy)
    published.run("git", "add", ".")
    published.run("git", "commit", "--quiet", "--message", "release")
    revision = published.run("git", "rev-parse", "HEAD").strip()

    project = Project(tmp_path / "project", tmp_path / "home")
    # What is installed here must not stand in for what the hook installs.
    del project.environment["PYTHONPATH"]
    project.install({"repo": str(published.folder), "rev": revision, "hooks": [{"id": name} for name in HOOKS]})
    out = project.commit(app_py=UNFIXABLE + FIXABLE, expect=1)
    assert "Installing environment" in out
    assert "app.py:3:11: AGL102" in out
    assert "files were modified by this hook" in out
    assert (project.folder / "app.py").read_text() == UNFIXABLE + FIXED
    assert project.committed() == set()
    project.commit(app_py=REPAIRED + FIXED)
    assert project.committed() == {"app.py"}
