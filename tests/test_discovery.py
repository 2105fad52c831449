"""Which files are checked, and which are left out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autogen_lint.discovery import Discovered, discover, is_excluded
from autogen_lint.settings import Overrides, SettingsError, SettingsFinder

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lay_out(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def ignore(folder: Path, *patterns: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("\n".join(patterns) + "\n")


def look(*paths: str, force_exclude: bool = False, **overrides: tuple[str, ...]) -> Discovered:
    finder = SettingsFinder(Overrides(**overrides))  # type: ignore[arg-type]
    return discover(paths or ["."], finder, force_exclude=force_exclude)


def files(*paths: str, force_exclude: bool = False, **overrides: tuple[str, ...]) -> list[str]:
    found = look(*paths, force_exclude=force_exclude, **overrides)
    assert found.errors == []
    return [name.replace(os.sep, "/") for name in found.files]


def test_python_files_at_any_depth_in_order(project: Path) -> None:
    lay_out(project, "b.py", "a.py", "pkg/deep/c.py", "pkg/d.py", "notes.txt", "stub.pyi", "script")
    assert files() == ["a.py", "b.py", "pkg/d.py", "pkg/deep/c.py"]
    assert files("pkg") == ["pkg/d.py", "pkg/deep/c.py"]


def test_names_are_shown_as_they_were_asked_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(project, "pkg/a.py")
    assert files("./pkg/") == ["pkg/a.py"]
    assert files(str(project / "pkg")) == [(project / "pkg" / "a.py").as_posix()]
    monkeypatch.chdir(project / "pkg")
    assert files("../pkg") == ["../pkg/a.py"]


def test_a_file_named_by_the_user_is_taken_whatever_its_name(project: Path) -> None:
    lay_out(project, "script", ".venv/lib.py")
    assert files("script", ".venv/lib.py") == [".venv/lib.py", "script"]


def test_a_file_is_checked_once(project: Path) -> None:
    lay_out(project, "pkg/a.py")
    assert files("pkg/a.py", "pkg", ".", str(project / "pkg" / "a.py")) == ["pkg/a.py"]


def test_a_missing_path_is_an_error_and_the_others_are_found(project: Path) -> None:
    lay_out(project, "a.py")
    found = look("gone.py", "a.py", "gone/")
    assert found.files == ["a.py"]
    assert [str(error) for error in found.errors] == [
        "gone: no such file or folder",
        "gone.py: no such file or folder",
    ]


def test_an_empty_folder_has_no_files(project: Path) -> None:
    assert files() == []


# exclude


def test_excluded_folders_and_files_are_left_out(project: Path) -> None:
    lay_out(project, "a.py", ".venv/b.py", "deep/node_modules/c.py", "api/generated_x.py", "api/d.py")
    assert files() == ["a.py", "api/d.py", "api/generated_x.py"]
    assert files(extend_exclude=("generated_*.py",)) == ["a.py", "api/d.py"]
    assert files(exclude=("api",)) == [".venv/b.py", "a.py", "deep/node_modules/c.py"]


def test_a_folder_named_by_the_user_is_entered_although_excluded(project: Path) -> None:
    lay_out(project, "build/a.py", "build/dist/b.py")
    assert files("build") == ["build/a.py"]


def test_force_exclude_leaves_out_what_is_named(project: Path) -> None:
    lay_out(project, "a.py", "build/deep/b.py")
    assert files("a.py", "build/deep/b.py", "build", "build/deep", force_exclude=True) == ["a.py"]


def test_what_the_folder_itself_is_in_does_not_exclude_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(project, "build/project/a.py", "build/project/pyproject.toml")
    (project / "build" / "project" / "pyproject.toml").write_text("[tool.autogen-lint]\n")
    monkeypatch.chdir(project / "build" / "project")
    assert files(force_exclude=True) == ["a.py"]
    assert not is_excluded("a.py", SettingsFinder())


def test_each_folder_has_its_own_settings(project: Path) -> None:
    lay_out(project, "one/a.py", "one/old.py", "two/b.py", "two/old.py")
    (project / "two" / "pyproject.toml").write_text('[tool.autogen-lint]\nextend-exclude = ["old.py"]\n')
    assert files() == ["one/a.py", "one/old.py", "two/b.py"]


def test_bad_settings_on_the_way_are_an_error(project: Path) -> None:
    lay_out(project, "two/b.py")
    (project / "two" / "pyproject.toml").write_text("[tool.autogen-lint]\nnonsense = 1\n")
    with pytest.raises(SettingsError, match="nonsense"):
        look()


# .gitignore


def test_a_gitignore_counts_for_its_folder_and_below(project: Path) -> None:
    lay_out(project, "a.py", "local.py", "pkg/local.py", "pkg/b.py", "out/c.py", "pkg/out/d.py")
    ignore(project, "local.py", "/out/")
    assert files() == ["a.py", "pkg/b.py", "pkg/out/d.py"]


def test_the_nearer_gitignore_wins(project: Path) -> None:
    lay_out(project, "gen/a.py", "gen/keep.py", "gen/deep/keep.py")
    ignore(project, "keep.py", "gen/*.py")
    ignore(project / "gen", "!keep.py")
    assert files() == ["gen/deep/keep.py", "gen/keep.py"]


def test_nothing_comes_back_from_an_ignored_folder(project: Path) -> None:
    lay_out(project, "out/a.py")
    ignore(project, "out/", "!out/a.py")
    assert files() == []


def test_the_gitignores_above_count_up_to_the_root_of_the_repository(project: Path) -> None:
    lay_out(project, "repo/pkg/a.py", "repo/pkg/local.py", "repo/pkg/secret.py", "repo/pkg/deep/gone.py")
    (project / "repo" / ".git" / "info").mkdir(parents=True)
    (project / "repo" / ".git" / "info" / "exclude").write_text("secret.py\n")
    ignore(project, "a.py")
    ignore(project / "repo", "local.py")
    ignore(project / "repo" / "pkg", "gone.py")
    assert files("repo/pkg") == ["repo/pkg/a.py"]
    assert files("repo/pkg/deep") == []


def test_a_repository_inside_a_repository_is_on_its_own(project: Path) -> None:
    lay_out(project, "a.py", "vendored/a.py", "vendored/.git")
    ignore(project, "a.py")
    assert files() == ["vendored/a.py"]


def test_an_ignored_folder_or_file_that_is_named_is_looked_into(project: Path) -> None:
    lay_out(project, "repo/out/a.py", "repo/out/deep/b.py")
    (project / "repo" / ".git").mkdir()
    ignore(project / "repo", "out/")
    assert files("repo") == []
    assert files("repo/out") == ["repo/out/a.py", "repo/out/deep/b.py"]
    assert files("repo/out/deep") == ["repo/out/deep/b.py"]
    assert files("repo/out/a.py") == ["repo/out/a.py"]


def test_a_pattern_that_makes_no_sense_is_passed_over(project: Path) -> None:
    lay_out(project, "a.py", "b.py")
    ignore(project, "\\", "b.py")
    assert files() == ["a.py"]


def test_a_gitignore_that_is_not_utf8(project: Path) -> None:
    lay_out(project, "a.py", "b.py")
    (project / ".gitignore").write_bytes(b"caf\xe9\nb.py\n")
    assert files() == ["a.py"]


# Links, pipes, and what may not be read


@needs_links
def test_links_to_folders_are_not_followed(project: Path) -> None:
    lay_out(project, "pkg/a.py")
    (project / "pkg" / "loop").symlink_to(project / "pkg")
    (project / "pkg" / "self.py").symlink_to(project / "pkg")
    (project / "other").symlink_to(project / "pkg")
    assert files() == ["pkg/a.py"]


@needs_links
def test_a_link_named_by_the_user_is_followed_but_files_are_not_taken_twice(project: Path) -> None:
    lay_out(project, "pkg/a.py")
    (project / "other").symlink_to(project / "pkg")
    assert files("other") == ["other/a.py"]
    assert files("pkg", "other") == ["pkg/a.py"]


@needs_links
def test_two_links_to_one_file_are_one_file(project: Path) -> None:
    lay_out(project, "z/real.py")
    (project / "a.py").symlink_to(project / "z" / "real.py")
    (project / "b.py").symlink_to(project / "z" / "real.py")
    assert files() == ["a.py"]


@needs_links
def test_a_link_to_nothing_is_left_to_the_reader_and_an_editors_lock_is_nothing(project: Path) -> None:
    (project / "gone.py").symlink_to(project / "nowhere.py")
    (project / "round.py").symlink_to(project / "round.py")
    (project / ".#a.py").symlink_to("someone@host.1234")
    assert files() == ["gone.py", "round.py"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_is_reported_and_never_opened(project: Path) -> None:
    lay_out(project, "a.py")
    os.mkfifo(project / "pipe.py")
    os.mkfifo(project / "pipe")
    found = look()
    assert found.files == ["a.py"]
    assert [str(error) for error in found.errors] == ["pipe.py: not a regular file"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="whoever runs this may read everything")
def test_a_folder_that_may_not_be_read_is_reported_and_the_rest_goes_on(project: Path) -> None:
    lay_out(project, "a.py", "secret/b.py")
    (project / "secret").chmod(0)
    try:
        found = look()
    finally:
        (project / "secret").chmod(0o700)
    assert found.files == ["a.py"]
    assert [str(error) for error in found.errors] == ["secret: permission denied"]


def test_a_folder_that_fails_while_it_is_listed_is_reported(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(project, "a.py", "secret/b.py")
    scandir = os.scandir

    def refuse(folder: str) -> object:
        if folder.endswith("secret"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    found = look()
    assert found.files == ["a.py"]
    assert [str(error) for error in found.errors] == ["secret: permission denied"]


def test_pathspec_is_loaded_only_for_a_gitignore(project: Path) -> None:
    lay_out(project, "a.py")
    program = """
import sys
from autogen_lint.discovery import discover
from autogen_lint.settings import SettingsFinder
assert discover(["."], SettingsFinder()).files == ["a.py"]
assert not {"pathspec", "libcst", "tomllib"} & sys.modules.keys()
open(".gitignore", "w").write("a.py")
assert discover(["."], SettingsFinder()).files == []
assert "pathspec" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)
