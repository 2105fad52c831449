"""What manifests and lock files say about AutoGen's distributions, and where."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from autogen_lint import manifests
from autogen_lint.findings import Location
from autogen_lint.manifests import Manifest, locked_versions, manifests_of, parse_manifest
from autogen_lint.manifests.releases import pin_beside, pinned_release
from autogen_lint.source import Source

RECORDED = ("pyautogen 0.2.35", "ag2 0.9.10", "autogen 0.14.1")


def manifest(name: str, text: str) -> Manifest | None:
    return parse_manifest(Source(dedent(text), f"project/{name}"))


def asked(name: str, text: str) -> list[tuple[str, str | None]]:
    found = manifest(name, text)
    return [(each.distribution, each.specifier and str(each.specifier)) for each in found.asked] if found else []


def texts(name: str, text: str) -> list[str]:
    """The text that each requirement is said to stand at."""
    found = manifest(name, text)
    assert found is not None
    lines = dedent(text).splitlines()
    assert all(each.start.line == each.end.line for each in found.asked)
    return [lines[each.start.line - 1][each.start.column : each.end.column] for each in found.asked]


def project(folder: Path, files: dict[str, str]) -> str:
    """Write `files`, and return the path of the first."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text))
    return str(folder / next(iter(files)))


# The kinds of manifests.


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("ag2", ("ag2", "")),
        ("AG2[openai, redis] >= 0.9", ("ag2", ">=0.9")),
        ("autogen_agentchat==0.7.5  # pinned", ("autogen-agentchat", "==0.7.5")),
        ('pyautogen<0.3; python_version < "3.13"', ("pyautogen", "<0.3")),
        ("ag2==0.9.10 --hash=sha256:" + "a" * 64, ("ag2", "==0.9.10")),
        ("pyautogen==0.2.35 \\", ("pyautogen", "==0.2.35")),
    ],
)
def test_a_line_of_a_requirements_file(line: str, wanted: tuple[str, str]) -> None:
    assert asked("requirements.txt", f"requests\n{line}\n") == [wanted]


@pytest.mark.parametrize(
    "line", ["# ag2", "ag2-extras", "my-autogen==1", "-e ./ag2", "ag2 ==", "openai", "<<<<<<< ag2"]
)
def test_other_lines_of_a_requirements_file(line: str) -> None:
    assert asked("requirements.txt", f"{line}\n") == []


def test_a_url_and_a_constraints_file_leave_the_version_open() -> None:
    assert asked("requirements.txt", "ag2 @ git+https://example.com/ag2.git\n") == [("ag2", None)]
    assert asked("requirements.txt", "--constraint limits.txt\nag2>=0.9\n") == [("ag2", None)]


@pytest.mark.parametrize(
    ("name", "is_read"),
    [
        ("requirements.txt", True),
        ("requirements-prod.txt", True),
        ("base-requirements.txt", True),
        ("requirements-dev.txt", False),
        ("requirements_test.txt", False),
        ("docs-requirements.txt", False),
        ("notes.txt", False),
    ],
)
def test_requirements_files_by_name(name: str, is_read: bool) -> None:
    assert bool(asked(name, "ag2\n")) == is_read


PYPROJECT = """
    [project]
    name = "desk"
    dependencies = ["httpx", 'ag2[openai]>=0.9', "autogen-ext[openai]~=0.7.1"]

    [project.optional-dependencies]
    agents = ["pyautogen==0.2.35"]
    dev = ["ag2==0.8"]

    [dependency-groups]
    test = ["ag2==0.7"]
"""


def test_pyproject_with_groups_for_development_left_out() -> None:
    wanted = [("ag2", ">=0.9"), ("autogen-ext", "~=0.7.1"), ("pyautogen", "==0.2.35")]
    assert asked("pyproject.toml", PYPROJECT) == wanted
    assert texts("pyproject.toml", PYPROJECT) == ["ag2[openai]>=0.9", "autogen-ext[openai]~=0.7.1", "pyautogen==0.2.35"]


def test_a_requirement_is_not_found_in_a_comment_or_twice_in_one_place() -> None:
    text = '[project]\ndependencies = [\n  # "ag2"\n  "ag2",\n  "ag2",\n]\n'
    found = manifest("pyproject.toml", text)
    assert found is not None
    assert [each.start for each in found.asked] == [Location(4, 3), Location(5, 3)]


def test_a_requirement_with_escapes_is_found_by_its_name() -> None:
    text = '[project]\ndependencies = ["ag2 ; python_version > \\"3.9\\""]\n'
    found = manifest("pyproject.toml", text)
    assert found is not None
    assert [(each.start.line, each.bound_at) for each in found.asked] == [(2, None)]


def test_a_source_of_ones_own_leaves_the_version_open() -> None:
    text = '[project]\ndependencies = ["ag2"]\n[tool.uv.sources]\nag2 = { path = "../ag2" }\n'
    assert asked("pyproject.toml", text) == [("ag2", None)]


@pytest.mark.parametrize(
    ("version", "wanted"),
    [
        ('"*"', ""),
        ('">=0.9"', ">=0.9"),
        ('"^0.9.1"', "<0.10,>=0.9.1"),
        ('"^1.2"', "<2,>=1.2"),
        ('"^0.0.3"', "<0.0.4,>=0.0.3"),
        ('"~0.9"', "<0.10,>=0.9"),
        ('"~1"', "<2,>=1"),
        ('"~=0.9.2"', "~=0.9.2"),
        ('"0.9.10"', "==0.9.10"),
        ('"0.9.*"', "==0.9.*"),
        ('">=0.8,<1"', "<1,>=0.8"),
        ('"^0.8 || ^0.9"', None),
        ('{ version = "^0.9", extras = ["openai"] }', "<0.10,>=0.9"),
        ('{ git = "https://example.com/ag2.git" }', None),
    ],
)
def test_poetry_and_pipenv_versions(version: str, wanted: str | None) -> None:
    assert asked("pyproject.toml", f"[tool.poetry.dependencies]\nag2 = {version}\n") == [("ag2", wanted)]
    assert asked("Pipfile", f"[packages]\nag2 = {version}\n") == [("ag2", wanted)]


def test_poetry_groups_but_those_for_development() -> None:
    text = """
        [tool.poetry.group.agents.dependencies]
        ag2 = "0.9.10"

        [tool.poetry.group.dev.dependencies]
        pyautogen = "0.2.35"
    """
    assert asked("pyproject.toml", text) == [("ag2", "==0.9.10")]


@pytest.mark.parametrize(
    ("dependencies", "line"),
    [
        ('dependencies = { httpx = "*", ag2 = "0.9.10" }', 3),
        ("[tool.poetry.dependencies] # ag2\n'ag2' = '0.9.10'", 4),
        ('dependencies."a\\u00672" = "0.9.10"', 1),
    ],
    ids=["in one line", "below a comment", "in a spelling that is not found"],
)
def test_where_a_requirement_of_poetry_stands(dependencies: str, line: int) -> None:
    found = manifest("pyproject.toml", f"# autogen\n[tool.poetry]\n{dependencies}\n")
    assert found is not None
    assert [(each.distribution, each.start.line) for each in found.asked] == [("ag2", line)]


def test_setup_cfg() -> None:
    text = """
        [options]
        install_requires =
            requests
            ag2[openai] >= 0.8
        [options.extras_require]
        old = pyautogen == 0.2.35
        test = ag2 == 0.1
    """
    assert asked("setup.cfg", text) == [("ag2", ">=0.8"), ("pyautogen", "==0.2.35")]
    assert texts("setup.cfg", text) == ["ag2[openai] >= 0.8", "pyautogen == 0.2.35"]


def test_a_conda_environment() -> None:
    text = """
        dependencies:
          - python=3.11
          - conda-forge::ag2=0.9
          - pyautogen=0.2.35=pyhd8ed1ab_0
          - "autogen-ext>=0.7"
          - pip:
            - 'ag2[openai]<1'
    """
    wanted = [("ag2", "==0.9.*"), ("pyautogen", "==0.2.35.*"), ("autogen-ext", ">=0.7"), ("ag2", "<1")]
    assert asked("environment.yml", text) == wanted
    assert texts("environment.yml", text)[0] == "conda-forge::ag2=0.9"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", "[project\nag2"),
        ("pyproject.toml", 'project = "ag2"'),
        ("pyproject.toml", '[project]\ndependencies = "ag2"'),
        ("Pipfile", "packages = ['ag2']"),
        ("setup.cfg", "ag2 outside any section"),
        ("environment.yml", "dependencies: {{ ag2 }}"),
        ("environment.yml", "- ag2\n-  - [ag2: ag2"),
        ("environment.yml", "dependencies: [[ag2], {ag2: 1}, null]"),
        ("environment.yml", "ag2"),
    ],
)
def test_what_makes_no_sense_asks_for_nothing(name: str, text: str) -> None:
    assert asked(name, text) == []


def test_requirements_for_one_distribution_hold_together() -> None:
    found = manifest("requirements.txt", "ag2[openai]>=0.9\nag2[redis]<1\npyautogen @ https://example.com/a.whl\n")
    assert found is not None
    assert str(found.specifier("ag2")) == "<1,>=0.9"
    assert found.specifier("pyautogen") is None
    assert str(found.specifier("autogen")) == ""


# Which manifests speak for a module.


def test_the_nearest_folder_with_a_requirement_speaks(tmp_path: Path) -> None:
    module = project(
        tmp_path,
        {
            "services/desk/app.py": "",
            "services/desk/pyproject.toml": '[project]\nname = "desk"\ndependencies = ["httpx"]\n',
            "services/requirements.txt": "ag2==0.9.9\n",
            "services/requirements/prod.txt": "",
            "requirements.txt": "ag2==0.8\n",
            ".git/HEAD": "",
        },
    )
    assert [Path(each.path).relative_to(tmp_path).as_posix() for each in manifests_of(module)] == [
        "services/requirements.txt"
    ]


def test_nothing_outside_the_repository_speaks(tmp_path: Path) -> None:
    module = project(tmp_path, {"repository/app.py": "", "repository/.git/HEAD": "", "requirements.txt": "ag2\n"})
    assert manifests_of(module) == ()


def test_manifests_and_lock_files_that_links_bring_in_from_outside_do_not_speak(tmp_path: Path) -> None:
    lock = '[[package]]\nname = "ag2"\nversion = "0.9.10"\n'
    module = project(tmp_path, {"repository/app.py": "", "repository/.git/HEAD": "", "ag2.txt": "ag2\n", "lock": lock})
    for name, target in (("requirements.txt", "../ag2.txt"), ("uv.lock", "../lock")):
        (tmp_path / "repository" / name).symlink_to(target)
    assert (manifests_of(module), locked_versions(module)) == ((), {})


def test_what_is_too_large_for_a_manifest_or_a_lock_file_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = '[[package]]\nname = "ag2"\nversion = "0.9.10"\n'
    module = project(tmp_path, {"app.py": "", "requirements.txt": "ag2==0.9.10\n", "uv.lock": lock, "setup.py": ""})
    assert (len(manifests_of(module)), len(locked_versions(module))) == (1, 1)
    monkeypatch.setattr(manifests, "_LARGEST_MANIFEST", 5)
    monkeypatch.setattr(manifests, "_LARGEST", 5)
    manifests.forget()
    assert (manifests_of(module), locked_versions(module)) == ((), {})


def test_a_name_that_is_no_file_has_no_manifests(tmp_path: Path) -> None:
    project(tmp_path, {"requirements.txt": "ag2\n"})
    assert manifests_of(str(tmp_path / "app.py")) == ()


def test_lock_files(tmp_path: Path) -> None:
    packages = {"AG2": "0.9.10", "openai": "1.0", "rich": "13.0"}
    lock = "\n".join(f'[[package]]\nname = "{name}"\nversion = "{version}"\n' for name, version in packages.items())
    module = project(tmp_path, {"a.py": "", "poetry.lock": lock})
    assert {name: str(version) for name, version in locked_versions(module).items()} == {
        "ag2": "0.9.10",
        "openai": "1.0",
    }
    pipenv = '{"default": {"pyautogen": {"hashes": ["sha256:00"], "index": "pypi", "version": "==0.2.35"}}}'
    module = project(tmp_path / "other", {"a.py": "", "Pipfile.lock": pipenv, "setup.py": ""})
    assert {name: str(version) for name, version in locked_versions(module).items()} == {"pyautogen": "0.2.35"}


# The release that a project runs with.


@pytest.mark.parametrize(
    ("requirements", "wanted"),
    [
        ("pyautogen==0.2.35", "pyautogen 0.2.35"),
        ("pyautogen==0.2.3", "pyautogen 0.2.35"),
        ("pyautogen~=0.2.0", "pyautogen 0.2.35"),
        ("ag2==0.9.*", "ag2 0.9.10"),
        ("pyautogen==0.9", "ag2 0.9.10"),
        ("autogen==0.9.1", "ag2 0.9.10"),
        ("ag2>=0.9", None),
        ("ag2<1", None),
        ("ag2", None),
        ("ag2==0.5", None),
        ("ag2==0.9.1\npyautogen==0.2.35", None),
        ("ag2==0.9.1\npyautogen==0.1.0", None),
        ("autogen-agentchat==0.7.5", None),
        ("ag2==0.9.1\nautogen-agentchat==0.7.5", "ag2 0.9.10"),
    ],
)
def test_the_release_that_a_manifest_pins(requirements: str, wanted: str | None, tmp_path: Path) -> None:
    module = project(tmp_path, {"app.py": "", "requirements.txt": requirements})
    assert pinned_release(module, RECORDED) == wanted


def test_a_lock_file_has_the_last_word(tmp_path: Path) -> None:
    lock = '[[package]]\nname = "ag2"\nversion = "0.14.0"\n'
    files = {"app.py": "", "uv.lock": lock, "requirements.txt": "ag2~=0.9.0"}
    assert pinned_release(project(tmp_path, files), RECORDED) == "autogen 0.14.1"


@pytest.mark.parametrize(
    ("requirements", "wanted"),
    [
        ("ag2[openai]~=0.9.2", "ag2~=0.9.2"),
        ("httpx\nautogen-agentchat>=0.7\nag2==0.9.*", "ag2==0.9.*"),
        ("ag2==0.9.10", None),
        ("ag2>=0.9", None),
    ],
)
def test_a_pin_is_told_as_it_is_written_unless_it_is_the_release_itself(
    requirements: str, wanted: str | None, tmp_path: Path
) -> None:
    module = project(tmp_path, {"app.py": "", "requirements.txt": requirements})
    assert pin_beside(module, RECORDED) == wanted


def test_a_pin_is_found_behind_a_requirement_that_leaves_it_open(tmp_path: Path) -> None:
    files = {"app.py": "", "requirements.txt": "ag2[redis]\n", "requirements/requirements.txt": "ag2~=0.9.2\n"}
    assert pin_beside(project(tmp_path, files), RECORDED) == "ag2~=0.9.2"
    lock = '[[package]]\nname = "ag2"\nversion = "0.9.7"\n'
    assert pin_beside(project(tmp_path / "locked", {**files, "uv.lock": lock}), RECORDED) == "ag2==0.9.7"
