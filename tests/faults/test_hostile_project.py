"""A project made by an enemy: nothing in it is run, nothing leads out of it, nothing holds the linter up."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from programs import OLD, command, notebook

from autogen_lint import cli
from autogen_lint.discovery import discover
from autogen_lint.linter import check_source
from autogen_lint.manifests import manifests_of, read_manifest
from autogen_lint.runner import check_paths, fix_paths
from autogen_lint.settings import Settings, SettingsFinder

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other links and no such files")
ONLY = Settings(select=("AGL402",))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "pyproject.toml").write_text("")
    (folder / "a.py").write_text(OLD)
    monkeypatch.chdir(folder)
    return folder


def checked(*paths: str) -> list[str]:
    return sorted({each.filename for each in check_paths(paths or ["."], ONLY).findings})


# Nothing is run.


def test_no_code_of_the_project_is_run_or_imported(project: Path) -> None:
    mark = project / "executed"
    evil = f"open({str(mark)!r}, 'a').write(__name__)\n"
    for name in (
        "setup.py", "conftest.py", "sitecustomize.py", "usercustomize.py", "settings.py", "tools.py", "libcst.py",
        "flake8.py", "yaml.py", "json.py", "rich.py", "pathspec.py", "packaging.py", "tomllib.py", "autogen.py",
        "autogen_lint.py", "app/__init__.py", "app/chat.py",
    ):  # fmt: skip
        path = project / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(evil + "import settings, tools\nfrom app import chat\n" + OLD)
    (project / "evil.pth").write_text(f"import os; {evil}")
    (project / "n.ipynb").write_text(notebook(f"!touch {mark}\n%run setup.py\n{evil}{OLD}"))
    (project / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "setup"\nbackend-path = ["."]\n'
        '[tool.autogen-lint]\nselect = ["ALL"]\n[tool.pytest.ini_options]\naddopts = "-p tools"\n'
    )
    # What pip installs: `python -m` would put the current folder first among those it imports from.
    program = "import sys; from autogen_lint.cli import main; sys.exit(main())"
    for arguments in (["--fix", "--unsafe-fixes", "--diff", "."], ["--add-noqa", "."]):
        done = subprocess.run(
            [sys.executable, "-P" if sys.version_info >= (3, 11) else "-I", "-c", program, *arguments],
            cwd=project, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stderr
        assert not mark.exists(), mark.read_text()
    flake8 = [sys.executable, "-P" if sys.version_info >= (3, 11) else "-I", "-m", "flake8", "--isolated", "-j1", "."]
    done = subprocess.run([*flake8, "--select=AGL"], cwd=project, capture_output=True, text=True, timeout=120)
    assert "Traceback" not in done.stderr
    check_paths(["."])
    check_source(OLD, str(project / "a.py"))
    assert not mark.exists(), mark.read_text()


# Nothing leads out.


@posix
def test_a_link_out_of_the_given_folders_is_neither_read_nor_fixed(project: Path) -> None:
    outside = project.parent / "outside.py"
    outside.write_text(OLD)
    (project / "link.py").symlink_to(outside)
    (project / "relative.py").symlink_to("../outside.py")
    (project / "folder").symlink_to(project.parent)
    report = fix_paths(["."], ONLY)
    assert outside.read_text() == OLD
    assert report.warnings == [
        "link.py: 2 files are links out of the given paths, not checked; name what you want checked"
    ]
    assert report.checked == ["a.py"]


@posix
def test_a_link_that_is_named_or_leads_to_another_given_folder_is_taken(project: Path) -> None:
    shared = project.parent / "shared"
    shared.mkdir()
    (shared / "common.py").write_text(OLD)
    (project / "link.py").symlink_to(shared / "common.py")
    assert checked("link.py") == ["link.py"]
    assert checked(".", str(shared)) == ["a.py", str(shared / "common.py")] or checked(".", str(shared)) == [
        "a.py", "link.py",
    ]  # fmt: skip


@posix
def test_links_in_circles(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "self.py").symlink_to("self.py")
    (project / "one").symlink_to("two")
    (project / "two").symlink_to("one")
    (project / "up").symlink_to("..")
    assert cli.main(["--select=AGL402", "--output-format=concise", "."]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("a.py:6:1: AGL402")
    assert err.splitlines()[0] == "autogen-lint: error: self.py: too many levels of symbolic links"


@posix
def test_modules_manifests_and_locks_behind_links_out_of_the_project_are_not_read(project: Path) -> None:
    outside = project.parent / "outside"
    outside.mkdir()
    (outside / "requirements.txt").write_text("pyautogen==0.2.35\n")
    (outside / "secrets.py").write_text("from autogen import ConversableAgent\n")
    (project / "requirements.txt").symlink_to(outside / "requirements.txt")
    (project / "secrets.py").symlink_to(outside / "secrets.py")
    (project / "b.py").write_text("from secrets import ConversableAgent\n")
    (outside / "secrets.ipynb").write_text(notebook("from b import ConversableAgent\n"))
    (project / "secrets.ipynb").symlink_to(outside / "secrets.ipynb")
    from autogen_lint.project import _content, _words_of_imports, forget, notebook_code

    forget()
    assert _words_of_imports(str(project / "secrets.ipynb")) == frozenset()
    assert notebook_code(str(project / "secrets.ipynb")) == ""
    assert manifests_of("a.py") == ()
    assert _content(str(project / "secrets.py")) == b""
    assert _content(str(project / "b.py")) != b""


OUT = {
    "pyproject.toml": """
[build-system]
requires = ["x @ file:../outside"]
backend-path = ["../outside"]
[project]
dynamic = ["dependencies"]
dependencies = ["pyautogen @ file:../outside", "ag2"]
[tool.setuptools.dynamic]
dependencies = {file = ["../outside/requirements.txt"]}
[tool.poetry.dependencies]
pyautogen = {path = "../outside"}
[tool.uv]
sources = {pyautogen = {path = "../outside"}}
workspace = {members = ["../outside"]}
""",
    "requirements.txt": "-r ../outside/requirements.txt\n-c /etc/passwd\n-e ../outside\npyautogen @ file:///etc/passwd\nag2\n",
    "requirements/prod.txt": "-r ../../outside/requirements.txt\npyautogen\n",
    "setup.cfg": "[options]\ninstall_requires = file: ../outside/requirements.txt\n",
    "environment.yml": "prefix: ../outside\ndependencies: [{pip: [-r ../outside/requirements.txt, pyautogen]}]\n",
    "Pipfile": '[packages]\npyautogen = {path = "../outside"}\n',
    "uv.lock": '[[package]]\nname = "ag2"\nversion = "0.9"\nsource = { path = "../outside" }\n',
    "bot.py": f"from ..outside.agents import agent as b\nfrom ... import outside\nimport outside.agents, agents\n{OLD}",
    "pkg/__init__.py": "",
    "pkg/m.py": f"import sys\nsys.path.insert(0, '../outside')\nfrom ...outside.agents import a\nimport bot\n{OLD}",
    "through_links.py": "import autogen\nfrom autogen import x\nfrom linked import agent\nfrom folder.agents import b\n"
    "agent.initiate_chat(b, message='x')\n",
    "n.ipynb": json.dumps({
        "nbformat": 4,
        "cells": [
            {
                "cell_type": "markdown",
                "source": "![](attachment:../outside/a.png)",
                "attachments": {"../outside/a.png": {"image/png": "file:../outside/a.png"}},
            },
            {
                "cell_type": "code",
                "source": f"%run ../outside/agents.py\n%load ../outside/agents.py\n!cat /etc/passwd\n{OLD}",
                "outputs": [{"output_type": "display_data", "metadata": {"filenames": {"image/png": "/etc/passwd"}}}],
            },
        ],
    }),
}  # fmt: skip
LINKS = [
    "linked.py",
    "linked.ipynb",
    "folder",
    "autogen",
    "outside",
    ".gitignore",
    "poetry.lock",
    "requirements/dev.txt",
]
AUDIT = """
import json, os, sys
seen = []

def note(event, arguments):
    if event in ("open", "os.listdir", "os.scandir") and not isinstance(arguments[0], int):
        seen.append(os.path.realpath(os.fsdecode(arguments[0] or ".")))
    elif event.startswith(("subprocess.", "socket.", "os.exec", "os.system", "os.posix_spawn", "urllib.")):
        seen.append(event)

sys.addaudithook(note)
from autogen_lint.cli import main
main(sys.argv[1:])
sys.stdout.write("\\n" + json.dumps(seen))
"""


@posix
@pytest.mark.parametrize("how", [(), ("--fix", "--unsafe-fixes"), ("--diff",), ("--add-noqa",)], ids=repr)
def test_nothing_in_a_project_leads_out_of_it(how: tuple[str, ...], project: Path) -> None:
    """Whatever manifests, imports, notebooks and links say: nothing outside is opened, listed or run."""
    outside = project.parent / "outside"
    outside.mkdir()
    for name in ("agents.py", "__init__.py", "linked.py", "m.py"):
        (outside / name).write_text(f"from through_links import agent\n{OLD}")
    (outside / "linked.ipynb").write_text(notebook(f"from through_links import agent\n{OLD}"))
    for name in (".gitignore", "poetry.lock", "requirements.txt", "dev.txt"):
        (outside / name).write_text("pyautogen==0.2.35\n")
    for name, text in OUT.items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text)
    for name in LINKS:
        target = outside / Path(name).name if "." in name else outside
        (project / name).symlink_to(target)
    before = {path.name: path.read_bytes() for path in outside.iterdir()}
    done = subprocess.run(
        [sys.executable, "-c", AUDIT, "--no-cache", "--jobs=1", "--select=ALL", "--output-format=concise", *how, "."],
        cwd=project, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert "internal error" not in done.stderr
    seen = json.loads(done.stdout.rpartition("\n")[2])
    assert str(project / "through_links.py") in seen
    around = str(project.parent.resolve())
    inside = os.path.join(project.resolve(), "")
    assert {each for each in seen if each.startswith(around) and not f"{each}/".startswith(inside)} == set()
    assert {each for each in seen if "passwd" in each or not each.startswith(os.sep)} == set()
    assert {path.name: path.read_bytes() for path in outside.iterdir()} == before


@pytest.mark.parametrize("path", ["../old.json", "/etc/passwd", "sub/../../old.json"])
def test_settings_cannot_name_a_baseline_elsewhere(
    path: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.parent / "old.json").write_text('{"version": 1, "findings": []}')
    (project / "pyproject.toml").write_text(f'[tool.autogen-lint]\nbaseline = "{path}"\n')
    assert cli.main(["."]) == 2
    assert "`baseline`: must lie in the folder of this file; --baseline takes any" in capsys.readouterr().err
    assert cli.main(["--isolated", "--baseline=../old.json", "--exit-zero"]) == 0


def test_requirements_of_requirements_are_not_followed(project: Path) -> None:
    (project.parent / "more.txt").write_text("pyautogen\n")
    (project / "requirements.txt").write_text("-r ../more.txt\n-r requirements.txt\n-r /etc/passwd\n-e ../..\nag2\n")
    manifest = read_manifest("requirements.txt")
    assert manifest is not None
    assert [each.distribution for each in manifest.asked] == ["ag2"]


def test_entries_of_a_baseline_lead_nowhere(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def with_path(path: str) -> int:
        row = {"path": path, "code": "AGL402", "message": "\x1b[2J", "fingerprint": "0"}
        (project / "old.json").write_text(json.dumps({"version": 1, "findings": [row]}))
        return cli.main(["--baseline=old.json", "--select=AGL402"])

    assert with_path("../../../../etc/passwd") == 1
    assert with_path("/dev/zero") == 1
    assert with_path("\x1b[2J") == 1
    assert with_path("a\0b") == 2
    assert with_path("\ud800") == 2
    assert "\x1b" not in "".join(capsys.readouterr())


# Nothing holds it up.


@posix
def test_devices_pipes_and_sockets_are_told_and_never_opened(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("pipe.py", "pipe.ipynb"):
        os.mkfifo(project / name)
    (project / "zero.py").symlink_to("/dev/zero")
    (project / "tty.py").symlink_to("/dev/tty")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("talk.py")
        for name in ("requirements.txt", "uv.lock", ".gitignore", "environment.yml", "autogen.py"):
            os.mkfifo(project / name)
        assert cli.main(["--fix", "--select=AGL402", "."]) == 2
        errors = [line for line in capsys.readouterr().err.splitlines() if ": error: " in line]
        assert [line.split(": ")[2] for line in errors] == ["autogen.py", "pipe.ipynb", "pipe.py", "talk.py"]
        assert cli.main(["zero.py", "pipe.py", "talk.py"]) == 2
        assert capsys.readouterr().err.count("not a regular file") == 3
    for name in ("pipe.py", "zero.py"):
        assert cli.main(["--isolated", f"--baseline={name}"]) == 2
    os.unlink("pyproject.toml")
    os.mkfifo("pyproject.toml")
    (project / "a.py").write_text(OLD)
    assert cli.main(["--select=AGL402", "a.py"]) == 1


BOMBS = {
    "environment.yml": [
        "a0: &a0 [x, x]\n"
        + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(24))
        + "dependencies: [*a24, autogen]\n",
        "dependencies: " + "[" * 50_000 + "autogen",
        "dependencies: &a [pip: *a, ag2]\n",
        "dependencies:\n - ag2\x85 - pip:\u2028 - pyautogen>=0.2\u2028\n - autogen\n",
        "dependencies: [" + "pyautogen=0.2, " * 12_000 + "]",
    ],
    "pyproject.toml": [
        "autogen = " + "[" * 50_000 + "]" * 50_000,
        "[tool.autogen-lint]\nexclude = " + "[" * 50_000 + "]" * 50_000,
        "[tool.autogen-lint]\nauto-reply-limit = " + "9" * 5000,
        "[tool.autogen-lint]\nauto-reply-limit = 0x" + "f" * 5000,
        "[tool.autogen-lint]\nrequest-timeout = 0x" + "f" * 5000,
        "[tool.autogen-lint]\nexclude = 0x" + "f" * 5000,
        '[project]\ndependencies = ["pyautogen==' + "1" * 5000 + '"]',
        '[project]\ndependencies = [' + '"pyautogen", ' * 15_000 + "]",
        '[tool.poetry.dependencies]\npyautogen = "^' + "1.1" * 50_000 + ' x"',
    ],
    "requirements.txt": ["pyautogen\n" * 19_000, "pyautogen==" + "1" * 5000, "pyautogen" + " " * 190_000 + "x"],
    "uv.lock": ['[[package]]\nname = "ag2"\nversion = "' + "1" * 5000 + '"\n'],
    "Pipfile.lock": ['"ag2": {' * 100_000, '"ag2": {' + '"version":' * 100_000],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [(name, text) for name, texts in BOMBS.items() for text in texts],
    ids=lambda value: value[:40].encode("unicode_escape").decode(),
)
def test_a_manifest_that_is_a_bomb_is_no_reason_to_stop(
    name: str, text: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / name).write_text(text, encoding="utf-8")
    code = cli.main(["--select=AGL402,AGL608", "--output-format=concise", "a.py"])
    out, err = capsys.readouterr()
    assert "internal error" not in err
    # Bad settings stop a run; nothing else does.
    assert code == 2 if "tool.autogen-lint" in text else "a.py:6:1: AGL402" in out


def test_a_notebook_that_is_a_bomb(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bombs = [
        '{"nbformat": 4, "autogen": ' + "[" * 100_000,
        '{"autogen": 1, "nbformat": ' + "[" * 900 + "]" * 900 + "}",
        '{"nbformat": 4, "autogen": ' + "9" * 5000 + "}",
        notebook("import autogen\n" + "".join(f"# %% autogen-lint cell {n}.\n" for n in range(20_000))),
        notebook("import autogen\nx = '''\n" + "%magic\n" * 20_000 + "'''\n"),
        notebook("import autogen\nx = 1" + " " * 100_000 + "\n"),
        notebook("import autogen\n" + " " * 100_000 + "x y\n"),
    ]
    for number, text in enumerate(bombs):
        (project / f"{number}.ipynb").write_text(text)
    assert cli.main(["--select=AGL402", "--output-format=concise"]) == 2
    out, err = capsys.readouterr()
    assert "a.py:6:1: AGL402" in out
    assert "internal error" not in err
    assert [line.split(":")[2].strip() for line in err.splitlines()][:3] == ["0.ipynb", "1.ipynb", "2.ipynb"]


def test_patterns_with_many_stars_are_matched_in_a_moment(project: Path) -> None:
    name = "a" * 250 + ".py"
    (project / name).write_text(OLD)
    stars = "*a" * 20
    (project / ".git").mkdir()
    (project / ".gitignore").write_text(f"{stars}*b\n{'**/a/' * 20}b\n")
    (project / "pyproject.toml").write_text(
        f'[tool.autogen-lint]\nexclude = ["{stars}*b", "{"**/a" * 20}b", "{"{a,*}" * 20}b"]\n'
        f'[tool.autogen-lint.per-file-ignores]\n"{stars}*c" = ["AGL1"]\n'
    )
    assert discover(["."], SettingsFinder()).files == [name, "a.py"] or discover(["."], SettingsFinder()).files == [
        "a.py", name,
    ]  # fmt: skip
    assert Settings(exclude=(stars + "*.py",), root=str(project)).excludes(str(project / name))


LONG = [
    "import autogen\n" + "from a import (\n" * 100_000,
    "import autogen\n" + "from a import (#\n" * 100_000,
    "import autogen\nimport" + " " * 500_000 + "x\n",
    "import autogen\n" + " " * 500_000 + "\n",
    "import autogen\nkey = 'sk-" + "aB3x9Zq1" * 50_000 + "'\n",
    "import autogen\nx = 1  # noqa: " + "AGL102 " * 50_000 + "!\n",
    "import autogen\n# " + "coding: " * 50_000 + "\n",
]


def test_no_expression_backtracks_without_end(project: Path) -> None:
    for number, text in enumerate(LONG):
        (project / f"long{number}.py").write_text(text)
    (project / "requirements.txt").write_text("pyautogen\n")
    done = subprocess.run(
        command("--select=ALL", "--exit-zero", "."), cwd=project, capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0
