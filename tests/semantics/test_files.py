"""Which calls write a file, and whether it is the same file each time."""

from __future__ import annotations

from textwrap import indent

import pytest
from small_programs import Program

from autogen_lint.semantics.files import is_fixed, writes

IMPORTS = """
import os, tempfile
from pathlib import Path
FOLDER = Path(__file__).parent / "out"
ONCE, TWICE = "a.txt", "b.txt"
TWICE = "c.txt"
"""


def paths(body: str) -> list[str]:
    """The paths that a function with that body writes to."""
    program = Program(f"{IMPORTS}\ndef save(name, mode, frame):\n{indent(body, '    ')}\n")
    return [program.text(path) for _, path in writes(program.scope("save"), program.model)]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ("open('a.txt', 'w')", "'a.txt'"),
        ("open(file=name, mode='a')", "name"),
        ("open('a.txt', 'r+')", "'a.txt'"),
        ("Path('a.txt').open('wb')", "Path('a.txt')"),
        ("(FOLDER / 'a.txt').open(mode='w')", "(FOLDER / 'a.txt')"),
        ("Path('a.txt').write_text(name)", "Path('a.txt')"),
        ("frame.to_csv('a.csv')", "'a.csv'"),
    ],
)
def test_what_writes(body: str, path: str) -> None:
    assert paths(body) == [path]


@pytest.mark.parametrize(
    "body",
    [
        "open('a.txt')",
        "open('a.txt', 'rb')",
        "open('a.txt', mode)",
        "open(mode='w')",
        "Path('a.txt').open()",
        "Path('a.txt').open('r')",
        # Not a file: a door, a counter at an address.
        "frame.open('w')",
        "(frame + 'a').open('w')",
        "frame.to_csv()",
        "frame.to_csv(sep=';')",
        "frame.to_csv(*name)",
        "to_csv('a.csv')",
        "frame.read_text('a.csv')",
    ],
)
def test_what_does_not(body: str) -> None:
    assert paths(body) == []


@pytest.mark.parametrize(
    ("path", "fixed"),
    [
        ("'a.txt'", True),
        ("f'{FOLDER}/a.txt'", True),
        ("FOLDER / 'a.txt'", True),
        ("FOLDER.parent", True),
        ("FOLDER.with_suffix('.txt')", True),
        ("FOLDER.joinpath('a', 'b').resolve()", True),
        ("os.path.join(os.environ['HOME'], 'a.txt')", True),
        ("__file__", True),
        ("os", True),
        ("here", True),
        ("f'{name}.txt'", False),
        ("FOLDER / name", False),
        ("name / FOLDER", False),
        ("FOLDER.joinpath(name)", False),
        ("name.joinpath('a')", False),
        ("FOLDER.glob('*')", False),
        ("os.path.join('out', name)", False),
        ("tempfile.mkdtemp()", False),
        ("name['file']", False),
        ("TWICE", False),
        ("ONCE", False),
        ("outer", False),
        ("made", False),
        ("unknown", False),
        ("round", False),
        ("[FOLDER]", False),
        (" / ".join(["'a'"] * 20), False),
    ],
)
def test_whether_it_is_one_file_for_all_calls(path: str, fixed: bool) -> None:
    program = Program(
        f"{IMPORTS}\ndef run(outer_name):\n    outer = 'a.txt'\n    def save(name):\n        here = 'a.txt'\n"
        f"        for made in name: ...\n        round = round\n        show({path})\n"
    )
    (shown,) = program.shown
    assert is_fixed(shown, program.model) is fixed
