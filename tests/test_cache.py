"""What is known from earlier runs is used as long as it is true, and never instead of what is true."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from autogen_lint import Report, Settings, check_paths, cli, linter, memory
from autogen_lint.cache import FOLDER, Cache
from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.manifests.formats import READERS
from autogen_lint.project_marks import LOCK_FILES, LOOKED_FOR

BAD = "import autogen\nbad = 1\n"
CLEAN = "import autogen\n"


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand in an empty project, with an engine that reports `bad` and lists the files that it is asked about."""
    asked: list[str] = []

    def lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
        asked.append(filename)
        if "oops" in source:
            raise RecursionError("oops")
        lines = [number for number, line in enumerate(source.splitlines(), 1) if line.startswith("bad")]
        places = [(Location(number, 0), Location(number, 3)) for number in lines if "AGL102" in codes]
        return [Finding("AGL102", "n", "`bad` here", Severity.NOTE, filename, *place) for place in places]

    monkeypatch.setattr(linter, "lint", lint)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "a.py").write_text(BAD)
    (tmp_path / "b.py").write_text(CLEAN)
    (tmp_path / "plain.py").write_text("import os\n")
    return asked


def run(*paths: str, settings: Settings | None = None, folder: str = FOLDER) -> Report:
    return check_paths(paths or ["."], settings, cache=Cache(os.path.abspath(folder)))


def index() -> Path:
    (found,) = Path(FOLDER).glob("*/*.json")
    return found


def rewrite(change: Callable[[Any], Any]) -> None:
    """Change the index as somebody would who knows how it is made."""
    document = json.loads(index().read_bytes().partition(b"\n")[2])
    body = json.dumps(change(document)).encode()
    index().write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)


# What is used again


def test_nothing_is_checked_twice_and_the_report_is_the_same(checked: list[str]) -> None:
    first = run()
    assert checked == ["a.py", "b.py"]
    assert run() == first
    assert checked == ["a.py", "b.py"]
    assert first.sources == {"a.py": BAD}


def test_a_part_of_the_project_is_known_too(checked: list[str]) -> None:
    run()
    checked.clear()
    assert [each.filename for each in run("a.py").findings] == ["a.py"]
    assert checked == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda: Path("b.py").write_text("import autogen\n# changed\n"), id="a file"),
        pytest.param(lambda: Path("plain.py").write_text("x = 1\n"), id="a neighbour without AutoGen"),
        pytest.param(lambda: Path("c.py").write_text("import a\n"), id="a new module"),
        pytest.param(lambda: Path("plain.py").unlink(), id="a module that is gone"),
        pytest.param(lambda: Path("n.ipynb").write_text("{}"), id="a notebook"),
        pytest.param(lambda: Path("requirements.txt").write_text("pyautogen\n"), id="a manifest"),
        pytest.param(lambda: Path("autogen").mkdir(), id="a folder that may be a package"),
        pytest.param(lambda: os.symlink("b.py", "link.py"), id="a link"),
        pytest.param(lambda: os.symlink("..", "tools"), id="a link to a folder"),
        pytest.param(lambda: os.symlink("gone.py", "link.py"), id="a link that leads nowhere"),
        pytest.param(lambda: os.mkfifo("pipe.py"), id="a pipe where a module could be"),
    ],
)
def test_what_changes_in_the_project_counts(change: Callable[[], object], checked: list[str]) -> None:
    run("a.py")
    checked.clear()
    change()
    run("a.py")
    assert checked == ["a.py"]


@pytest.mark.parametrize("name", sorted({*READERS, *LOCK_FILES, *LOOKED_FOR} - {"__init__.py"}))
@pytest.mark.parametrize("where", ["sub", ".", ".."])
def test_whatever_says_where_a_project_is_or_what_it_asks_for_counts(
    where: str, name: str, checked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also above the project, as far as its repository goes."""
    here = tmp_path / "repository" / "projects" / "one"
    (here / "sub").mkdir(parents=True)
    (tmp_path / "repository" / ".git").mkdir()
    monkeypatch.chdir(here)
    Path("a.py").write_text(BAD)
    Path("pyproject.toml").touch()
    run()
    checked.clear()
    Path(where, name).write_text("# new\n")
    run()
    assert checked == ["a.py"]


@pytest.mark.parametrize("folder", [".venv", "build", "node_modules", "venv"])
def test_installed_and_built_modules_count_as_little_as_they_are_looked_for(folder: str, checked: list[str]) -> None:
    Path(folder).mkdir()
    run("a.py")
    Path(folder, "module.py").write_text("import autogen\n")
    run("a.py")
    assert checked == ["a.py"]


@pytest.mark.parametrize(
    ("manifest", "counts"),
    [("requirements.txt", True), ("requirements/dev.txt", True), ("notes.txt", False), ("../requirements.txt", False)],
)
def test_manifests_above_the_project_count_up_to_the_repository(
    manifest: str, counts: bool, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("repository/.git", "repository/requirements", "repository/service"):
        Path(folder).mkdir(parents=True)
    monkeypatch.chdir("repository/service")
    Path("pyproject.toml").touch()
    Path("a.py").write_text(BAD)
    run("a.py")
    run("a.py")
    assert checked == ["a.py"]
    Path("..", manifest).write_text("pyautogen\n")
    run("a.py")
    assert checked == ["a.py"] * (2 if counts else 1)


def test_a_folder_that_nothing_marks_as_a_project_has_a_cache_too(checked: list[str]) -> None:
    Path("pyproject.toml").unlink()
    first = run()
    assert run() == first
    assert checked == ["a.py", "b.py"]


def test_each_of_several_projects_is_known(checked: list[str]) -> None:
    for folder in ("one", "two"):
        Path(folder).mkdir()
        Path(folder, "pyproject.toml").touch()
        Path(folder, "c.py").write_text(BAD)
    first = run("one", "two")
    assert run("one", "two") == first
    assert checked == ["one/c.py", "two/c.py"]
    Path("two/c.py").write_text(CLEAN)
    assert [each.filename for each in run("one", "two").findings] == ["one/c.py"]
    assert checked == ["one/c.py", "two/c.py", "two/c.py"]


def test_a_change_that_leaves_size_and_time_alone_counts(checked: list[str]) -> None:
    run()
    before = os.stat("b.py")
    Path("b.py").write_text(CLEAN.replace("import", "IMPORT"))
    os.utime("b.py", ns=(before.st_atime_ns, before.st_mtime_ns))
    checked.clear()
    run()
    assert checked == ["a.py", "b.py"]


def test_settings_count_and_those_of_the_last_runs_are_all_known(checked: list[str]) -> None:
    assert [each.code for each in run(settings=Settings()).findings] == ["AGL102"]
    assert run(settings=Settings(ignore=("AGL102",))).findings == []
    checked.clear()
    assert [each.code for each in run(settings=Settings()).findings] == ["AGL102"]
    assert run(settings=Settings(ignore=("AGL102",))).findings == []
    assert checked == []


def test_paths_are_those_of_the_current_folder(checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = os.path.abspath(FOLDER)
    run(folder=folder)
    Path("sub").mkdir()
    run(folder=folder)
    monkeypatch.chdir("sub")
    report = run("..", folder=folder)
    assert [each.filename for each in report.findings] == [os.path.join("..", "a.py")]


def test_another_version_of_the_linter_knows_nothing(checked: list[str]) -> None:
    run()
    rewrite(lambda document: {**document, "environment": "another"})
    checked.clear()
    run()
    assert checked == ["a.py", "b.py"]


# What is not kept


def test_what_went_wrong_is_tried_again(checked: list[str]) -> None:
    Path("b.py").write_text(CLEAN + "# oops\n")
    errors = run().errors
    checked.clear()
    assert run().errors == errors == ["b.py: internal error in the engine: RecursionError: oops"]
    assert checked == ["b.py"]


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda _: Path("__init__.py").touch(), id="it is a package, which may reach out of it"),
        pytest.param(lambda _: os.symlink("..", "autogen"), id="a link may be AutoGen itself"),
        pytest.param(lambda patch: patch.setattr(memory, "_MOST", 3), id="too many files to look at"),
        pytest.param(lambda patch: patch.setattr(memory, "_LARGEST", 5), id="a file too large to look at"),
    ],
)
def test_nothing_is_kept_of_a_project_that_cannot_be_looked_at(
    make: Callable[[pytest.MonkeyPatch], object], checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(monkeypatch)
    first = run("a.py")
    assert run("a.py") == first
    assert checked == ["a.py", "a.py"]
    assert list(Path(FOLDER).glob("*/*.json")) == []


def test_what_is_no_module_by_its_name_is_checked_each_time(checked: list[str]) -> None:
    Path("script").write_text(BAD)
    first = run("script", "a.py")
    assert run("script", "a.py") == first
    assert checked == ["a.py", "script", "script"]


def test_what_has_changed_since_its_digest_was_taken_is_checked(
    checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    real = memory.Memory.known

    def known(self: memory.Memory, *arguments: Any) -> Any:
        found = real(self, *arguments)
        Path("a.py").write_text(BAD + "bad = 2\n")
        return found

    monkeypatch.setattr(memory.Memory, "known", known)
    checked.clear()
    assert [each.start.line for each in run().findings] == [2, 3]
    assert checked == ["a.py"]


def test_what_changes_while_it_is_checked_is_not_kept(checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    real = linter.lint

    def lint(*arguments: Any) -> list[Finding]:
        Path("plain.py").write_text("x = 2\n")
        return real(*arguments)

    monkeypatch.setattr(linter, "lint", lint)
    run()
    assert list(Path(FOLDER).glob("*/*.json")) == []


def test_a_project_that_is_too_large_is_looked_at_once_and_not_for_each_file(
    checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[object] = []
    really = memory._Project.look

    def look(project: memory._Project) -> None:
        looks.append(project)
        really(project)

    monkeypatch.setattr(memory, "_MOST", 2)
    monkeypatch.setattr(memory._Project, "look", look)
    run()
    assert checked == ["a.py", "b.py"]
    assert list(Path(FOLDER).glob("*/*.json")) == []
    assert len(looks) == 1


def test_a_project_without_autogen_gets_no_folder(checked: list[str]) -> None:
    run("plain.py")
    assert not Path(FOLDER).exists()


# The folder


def test_version_control_and_backups_leave_the_folder_alone(checked: list[str]) -> None:
    run()
    assert Path(FOLDER, ".gitignore").read_text().splitlines()[-1] == "*"
    assert Path(FOLDER, "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda data: data[: len(data) // 2], id="half of it"),
        pytest.param(lambda data: data[:-3] + b"x" + data[-2:], id="a byte"),
        pytest.param(lambda _: b"\x80\x04K\x01.", id="a pickle"),
        pytest.param(lambda _: os.urandom(3_000), id="noise"),
    ],
)
def test_an_index_that_is_damaged_is_none(spoil: Callable[[bytes], bytes], checked: list[str]) -> None:
    first = run()
    index().write_bytes(spoil(index().read_bytes()))
    checked.clear()
    assert run() == first
    assert checked == ["a.py", "b.py"]
    run()
    assert checked == ["a.py", "b.py"]


def first_finding(document: Any) -> list[Any]:
    ((_, results),) = document["results"].items()
    finding: list[Any] = results["a.py"][0][0]
    return finding


@pytest.mark.parametrize(
    ("position", "value"),
    [
        pytest.param(0, "AGL999", id="a code there is not"),
        pytest.param(0, 7, id="a code that is no text"),
        pytest.param(3, "fatal", id="a severity there is not"),
        pytest.param(4, [99, 0], id="a line behind the end"),
        pytest.param(5, [2, 10**9], id="a column behind the end"),
        pytest.param(4, [0, 0], id="no line"),
        pytest.param(4, [True, 0], id="a line that is no number"),
        pytest.param(6, [1, 2], id="half a fix"),
        pytest.param(7, 3, id="a cell of a module"),
    ],
)
def test_an_index_that_somebody_has_written_is_looked_at(position: int, value: object, checked: list[str]) -> None:
    first = run()

    def change(document: Any) -> Any:
        first_finding(document)[position] = value
        return document

    rewrite(change)
    checked.clear()
    assert run() == first
    assert "a.py" in checked


@pytest.mark.parametrize("document", [None, [], {}, {"results": 1}, {"results": {}, "manifests": {}}, [[]] * 9])
def test_an_index_of_another_form_is_none(document: object, checked: list[str]) -> None:
    first = run()
    rewrite(lambda _: document)
    assert run() == first


def test_no_file_is_read_because_an_index_names_it(checked: list[str], tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret\n")
    run()

    def change(document: Any) -> Any:
        (key,) = document["manifests"]
        finding = ["AGL608", "n", "m", "note", [1, 0], [1, 3], None, None]
        document["manifests"][key] = {"secret.txt": [finding], "../requirements.txt": [finding]}
        return document

    rewrite(change)
    report = run()
    assert [each.filename for each in report.findings] == ["a.py"]
    assert "secret.txt" not in report.sources


def test_a_link_in_the_place_of_the_folder_is_not_followed(checked: list[str], tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    os.symlink("elsewhere", FOLDER)
    run()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_link_in_the_place_of_a_versions_folder_is_not_followed(checked: list[str], tmp_path: Path) -> None:
    run()
    (tmp_path / "elsewhere").mkdir()
    version = index().parent
    shutil.rmtree(version)
    version.symlink_to(tmp_path / "elsewhere")
    assert len(run().findings) == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_pipe_in_the_place_of_an_index_is_not_waited_for(checked: list[str]) -> None:
    first = run()
    path = index()
    path.unlink()
    os.mkfifo(path)
    assert run() == first
    assert path.is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), PermissionError(13, "Permission denied")])
def test_a_disk_that_takes_nothing_is_no_reason_to_fail(
    error: OSError, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(os, "replace", refuse)
    report = run()
    assert report.errors == []
    assert len(report.findings) == 1
    assert list(Path(FOLDER).glob("*/*")) == []


def test_runs_at_the_same_time_get_along(checked: list[str]) -> None:
    Path("deep").mkdir()
    for number in range(20):
        Path(f"deep/m{number}.py").write_text(BAD)
    program = (
        "from autogen_lint import check_paths; from autogen_lint.cache import Cache; import os; "
        f"print(check_paths(['.'], cache=Cache(os.path.abspath({FOLDER!r}))).errors)"
    )

    def start(_: int) -> str:
        return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(start, range(4))) == {"[]\n"}
    assert [path.suffix for path in index().parent.iterdir()] == [".json"]
    assert run().errors == []


def test_a_linter_that_is_just_being_replaced_goes_without_a_cache(
    checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An upgrade takes files away that were listed a moment ago."""
    run()

    def vanished(path: str) -> str:
        raise FileNotFoundError(2, "No such file or directory", path)

    memory._environment.cache_clear()
    monkeypatch.setattr(memory, "_identity", vanished)
    checked.clear()
    report = run()
    assert report.errors == []
    assert checked == ["a.py", "b.py"]


# The command line


@pytest.fixture
def command(
    checked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    monkeypatch.delenv("AUTOGEN_LINT_NO_CACHE")

    def type_in(*arguments: str) -> str:
        checked.clear()
        cli.main(["--jobs", "1", *arguments])
        return capsys.readouterr().out

    return type_in


def test_the_folder_is_at_the_root_of_the_project(
    command: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir("sub")
    command("..")
    assert (tmp_path / FOLDER).is_dir()


def test_output_is_the_same_from_the_cache(command: Callable[..., str], checked: list[str]) -> None:
    for arguments in (["--statistics"], ["--output-format", "full"], ["--output-format", "json"], []):
        fresh = command("--no-cache", *arguments)
        command(*arguments)
        assert command(*arguments) == fresh
        assert checked == []


def test_without_a_cache_nothing_is_read_or_written(command: Callable[..., str], checked: list[str]) -> None:
    command("--no-cache")
    assert not Path(FOLDER).exists()
    command()
    command("--no-cache")
    assert checked == ["a.py", "b.py"]


def test_the_folder_may_be_elsewhere(
    command: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.autogen-lint]\ncache-dir = "by-settings"\n')
    command()
    assert Path("by-settings/CACHEDIR.TAG").is_file()
    monkeypatch.setenv("AUTOGEN_LINT_CACHE_DIR", "by-environment")
    command()
    assert Path("by-environment/CACHEDIR.TAG").is_file()
    command("--cache-dir", "by-option")
    assert Path("by-option/CACHEDIR.TAG").is_file()
    assert not Path(FOLDER).exists()


def test_fixing_sees_what_is_there(command: Callable[..., str], checked: list[str]) -> None:
    command()
    command("--diff")
    assert checked == ["a.py", "b.py"]


def test_clearing_removes_the_indexes_of_all_versions_and_what_a_kill_has_left(command: Callable[..., str]) -> None:
    command()
    old = Path(FOLDER, "0.0.1")
    old.mkdir()
    (old / f"{'0' * 32}.json").touch()
    (old / ".autogen-lint-0123456789abcdef.tmp").touch()
    assert command("--clear-cache") == ""
    assert not Path(FOLDER).exists()
    assert command("--clear-cache") == ""


@pytest.mark.parametrize("call", ["unlink", "rmdir"])
def test_two_may_clear_at_once(call: str, command: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    command()
    really = getattr(os, call)

    def somebody_else_is_faster(path: str) -> None:
        really(path)
        really(path)

    monkeypatch.setattr(os, call, somebody_else_is_faster)
    command("--clear-cache")
    assert not Path(FOLDER).exists()


def test_a_run_may_put_something_into_the_folder_while_it_is_cleared(
    command: Callable[..., str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command()
    really = os.rmdir
    new = index().parent / f"{'1' * 32}.json"

    def rmdir(path: str) -> None:
        new.touch()
        really(path)

    monkeypatch.setattr(os, "rmdir", rmdir)
    assert cli.main(["--clear-cache"]) == 0
    assert capsys.readouterr().err == ""
    assert list(Path(FOLDER).glob("*/*.json")) == [new]


def test_clearing_removes_nothing_else(command: Callable[..., str], tmp_path: Path) -> None:
    command()
    kept = [Path(FOLDER, "notes.txt"), Path("2024/report.json"), Path(".gitignore")]
    Path("2024").mkdir()
    for path in kept:
        path.write_text("mine")
    command("--clear-cache")
    command("--clear-cache", "--cache-dir", ".")
    assert all(path.read_text() == "mine" for path in kept)
    assert not list(Path(FOLDER).glob("*/*.json"))
