"""What `docs/ci.md` tells people to paste is accepted by what they paste it into."""

from __future__ import annotations

import importlib.util
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from schemas import assert_valid

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
HOOKS = [hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))]

needs_ruff = pytest.mark.skipif(importlib.util.find_spec("ruff") is None, reason="ruff is not installed")


def section(title: str) -> str:
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def blocks(title: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", section(title), flags=re.MULTILINE | re.DOTALL)


def test_the_list_at_the_top_leads_to_every_section() -> None:
    titles = re.findall(r"^## (.+)$", PAGE, flags=re.MULTILINE)
    links = re.findall(r"^- \[(.+)\]\(#(.+)\)", PAGE, flags=re.MULTILINE)
    assert links == [(title, title.lower().replace(" ", "-")) for title in titles]


def test_any_ci_needs_two_lines() -> None:
    (block,) = blocks("In any CI", "sh")
    install, run = block.splitlines()
    assert shlex.split(install)[:5] == ["python3", "-m", "venv", ".autogen-lint", "&&"]
    assert shlex.split(run) == [".autogen-lint/bin/autogen-lint", "."]


def test_the_folder_of_the_two_lines_is_not_checked_itself(tmp_path: Path) -> None:
    """The environment lies in the folder that is checked, and has packages that are no business of the project."""
    package = tmp_path / ".autogen-lint" / "lib" / "python3.12" / "site-packages"
    package.mkdir(parents=True)
    (package / "module.py").write_text("import autogen\nx = (\n")
    (tmp_path / ".autogen-lint" / "pyvenv.cfg").write_text("home = /usr/bin\n")
    (tmp_path / "app.py").write_text("x = 1\n")
    done = subprocess.run(
        [sys.executable, "-m", "autogen_lint", "."], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "All checks passed (1 file).\n")


@pytest.mark.parametrize("title", ["pre-commit", "Beside flake8", "Beside Ruff"])
def test_pre_commit_accepts_its_configuration(title: str, tmp_path: Path) -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    configuration, *_ = blocks(title, "yaml")
    path = tmp_path / "config.yaml"
    path.write_text(configuration)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", str(path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_hooks_of_the_page_are_those_there_are() -> None:
    assert re.findall(r"^\| `(autogen-lint.*?)` \|", section("pre-commit"), flags=re.MULTILINE) == HOOKS
    used = re.findall(r"- id: (autogen-lint\S*)", PAGE)
    assert used
    assert set(used) <= set(HOOKS)


def test_github_accepts_the_workflow(tmp_path: Path) -> None:
    workflow, step = blocks("GitHub Actions", "yaml")
    (tmp_path / "workflow.yml").write_text(workflow)
    head = workflow[: workflow.index("      - uses: OWNER")]
    (tmp_path / "with_inputs.yml").write_text(head + step)
    assert_valid("github-workflows", tmp_path / "workflow.yml", tmp_path / "with_inputs.yml")
    inputs = yaml.safe_load(step)[0]["with"]
    assert set(inputs) <= set(yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"])


def test_gitlab_accepts_the_job(tmp_path: Path) -> None:
    (job,) = blocks("GitLab CI", "yaml")
    (tmp_path / ".gitlab-ci.yml").write_text(job)
    assert_valid("gitlab-ci", tmp_path / ".gitlab-ci.yml")


# Beside Ruff.


@needs_ruff
@pytest.mark.parametrize("told", [True, False])
def test_ruff_leaves_our_comments_alone_when_told(told: bool, tmp_path: Path) -> None:
    (settings,) = blocks("Beside Ruff", "toml")
    (tmp_path / "pyproject.toml").write_text(settings if told else "")
    (tmp_path / "app.py").write_text("support = 1  # noqa: AGL102\n")
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--select=RUF100,RUF102", "--preview", "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (0 if told else 1), done.stdout
