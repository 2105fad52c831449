"""The API looks at the project again only when something in it has changed."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autogen_lint import Settings, check_source, project
from autogen_lint.manifests import locked_versions, manifests_of
from autogen_lint.project_marks import LOOKED_FOR

CODE = "import autogen\nfrom settings import MODE\nautogen.UserProxyAgent('u', human_input_mode=MODE)\n"
SETTINGS = Settings(select=("AGL202",))


def codes(folder: Path) -> list[str]:
    return [each.code for each in check_source(CODE, str(folder / "app.py"), SETTINGS)]


def long_ago(*paths: Path) -> None:
    """What was changed a moment ago is always looked at again: let it have been a while."""
    for path in paths:
        os.utime(path, (1_000_000_000, 1_000_000_000))


def deeper(folder: Path) -> Path:
    """The modules two folders further in, and no project's mark around them."""
    inside = folder / "deep" / "inside"
    inside.mkdir(parents=True)
    (folder / "pyproject.toml").unlink()
    for name in ("settings.py", "app.py"):
        (folder / name).rename(inside / name)
    return inside


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "app.py").write_text(CODE)
    (tmp_path / "settings.py").write_text('MODE = "ALWAYS"\n')
    monkeypatch.setattr("autogen_lint.seen_files._YOUNG", 0)
    return tmp_path


def test_nothing_is_forgotten_while_nothing_changes(folder: Path) -> None:
    codes(folder)
    before = project.age()
    assert codes(folder) == ["AGL202"]
    assert project.age() == before


@pytest.mark.parametrize("text", ['MODE = "NEVER"\n', 'MODE = "NEVERS"\n'], ids=["shorter", "as-long"])
def test_a_changed_neighbour_is_seen(folder: Path, text: str) -> None:
    assert codes(folder) == ["AGL202"]
    time.sleep(0.02)
    (folder / "settings.py").write_text(text)
    assert codes(folder) == []


def test_a_change_that_hides_its_time_is_seen(folder: Path) -> None:
    long_ago(folder / "settings.py")
    assert codes(folder) == ["AGL202"]
    time.sleep(0.02)
    (folder / "settings.py").write_text('MODE = "NEVERS"\n')
    long_ago(folder / "settings.py")
    assert codes(folder) == []


def test_a_removed_neighbour_is_seen(folder: Path) -> None:
    assert codes(folder) == ["AGL202"]
    time.sleep(0.02)
    (folder / "settings.py").unlink()
    assert codes(folder) == []


@pytest.mark.parametrize("name", ["settings.py", "settings/__init__.py", "src/settings.py"])
def test_a_new_neighbour_is_seen(folder: Path, name: str) -> None:
    (folder / "settings.py").unlink()
    assert codes(folder) == []
    time.sleep(0.02)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text('MODE = "ALWAYS"\n')
    assert codes(folder) == ["AGL202"]


def test_what_has_just_been_written_is_looked_at_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two changes in one tick of the file system's clock look alike."""
    monkeypatch.setattr("autogen_lint.seen_files._YOUNG", 3_600_000_000_000)
    codes(folder)
    before = project.age()
    codes(folder)
    assert project.age() > before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "pyautogen==0.2.35\n", id="a requirement"),
        pytest.param("pyautogen==0.2.35\n", "pyautogen==0.2.10\n", id="a version"),
    ],
)
def test_a_changed_manifest_counts(before: str, after: str, folder: Path) -> None:
    manifest, module = folder / "requirements.txt", str(folder / "app.py")
    manifest.write_text(before)
    check_source(CODE, module, SETTINGS)
    asked_before = [each.specifier for found in manifests_of(module) for each in found.asked]
    manifest.write_text(after)
    check_source(CODE, module, SETTINGS)
    asked = [each.specifier for found in manifests_of(module) for each in found.asked]
    assert asked != asked_before
    assert [str(each) for each in asked] == [after.strip().removeprefix("pyautogen")]


def test_what_comes_and_goes_around_a_project_changes_nothing(folder: Path) -> None:
    inside = deeper(folder)
    assert codes(inside) == ["AGL202"]
    before = project.age()
    (folder / "tmp1234").mkdir()
    (folder / "deep" / "notes.log").write_text("")
    assert codes(inside) == ["AGL202"]
    assert project.age() == before


@pytest.mark.parametrize("mark", LOOKED_FOR)
def test_a_mark_of_a_project_further_out_is_seen(folder: Path, mark: str) -> None:
    inside = deeper(folder)
    assert codes(inside) == ["AGL202"]
    before = project.age()
    (folder / mark).touch()
    assert codes(inside) == ["AGL202"]
    assert project.age() != before


def test_nothing_else_is_asked_for_further_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mark that only one of those who look for projects knows would be missing among those that are seen."""
    inside = deeper(folder)
    asked_for: set[str] = set()

    def noted(really: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def look(path: Any, *arguments: Any, **options: Any) -> os.stat_result:
            above, name = os.path.split(os.fspath(path))
            if above == str(folder):
                asked_for.add(name)
            return really(path, *arguments, **options)

        return look

    project.forget()
    # `lstat` is how what is seen is noted.
    monkeypatch.setattr(os, "stat", noted(os.stat))
    assert check_source(CODE, str(inside / "app.py"), Settings(select=("ALL",)))
    assert manifests_of(str(inside / "app.py")) == ()
    assert locked_versions(str(inside / "app.py")) == {}
    assert project.root_of(str(inside / "app.py")) == str(inside)
    assert asked_for - {"deep"} <= set(LOOKED_FOR)
    assert {"pyproject.toml", ".git", "requirements.txt"} <= asked_for
