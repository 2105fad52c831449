"""Code written for any Python is linted on every Python: LibCST parses it, not the interpreter.

What LibCST cannot parse yet is one finding that says so. flake8 is another matter: it runs no plugin on a file that its
own interpreter cannot parse, and reports E999.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autogen_lint import check_source

HEAD = "import autogen\n"
FLAGGED = "autogen.UserProxyAgent('user', max_consecutive_auto_reply=None)"

SYNTAX = {
    "3.10 match": f"match x:\n    case {{'a': [1, *_]}} | (None as b) if b:\n        {FLAGGED}\n",
    "3.10 parenthesized with": f"with (\n    open('a') as a,\n    open('b') as b,\n):\n    {FLAGGED}\n",
    "3.11 except*": f"try:\n    f()\nexcept* (OSError, ValueError) as group:\n    {FLAGGED}\n",
    "3.11 star in an index": f"x: tuple[*Ts] = y[*z]\ndef f(*args: *Ts):\n    pass\n{FLAGGED}\n",
    "3.12 type parameters": f"class A[T: int, *Ts, **P]:\n    def f[U](self, u: U) -> T: ...\n    x = {FLAGGED}\n",
    "3.12 type statement": f"type Pair[T] = tuple[T, T]\n{FLAGGED}\n",
    "3.12 quotes in an f-string": f"""x = f"{{y["a"]}} {{'\\n'.join(z)}} {{f"{{f"{{1}}"}}"}}"\n{FLAGGED}\n""",
    "3.12 a call in an f-string": f'x = f"{{{FLAGGED} or "user"}}"\n',
    "3.13 defaults of type parameters": f"def f[T = int, *Ts = *tuple[int], **P = [str]](): ...\n{FLAGGED}\n",
    "3.14 except without parentheses": f"try:\n    f()\nexcept OSError, ValueError:\n    {FLAGGED}\n",
    "3.14 template strings": f"x = t'{{y!r:>{{z}}}}' \n{FLAGGED}\n",
}


def found(code: str) -> list[tuple[int, str]]:
    return [(each.start.line, each.code) for each in check_source(HEAD + code, "program.py")]


@pytest.mark.parametrize("code", SYNTAX.values(), ids=SYNTAX)
def test_what_is_new_in_a_python_is_linted_on_all(code: str) -> None:
    (line,) = (number for number, text in enumerate(code.split("\n"), 2) if FLAGGED in text)
    assert found(code) == [(line, "AGL102"), (line, "AGL201")]


def test_what_libcst_cannot_parse_is_one_finding() -> None:
    """LibCST has no node for a template string behind another string."""
    code = HEAD + "\nx = t'{y}' t'{z}'\n"
    (finding,) = check_source(code, "program.py")
    # Python's own words where it cannot parse this either.
    refusal = (3, "invalid syntax") if sys.version_info < (3, 14) else (1, "LibCST cannot parse this file")
    assert (finding.code, finding.start.line, finding.message) == (
        "AGL000",
        refusal[0],
        f"Cannot check this file: {refusal[1]}",
    )


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="needs syntax that this Python does not know")
def test_flake8_asks_its_own_python_first(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(HEAD + SYNTAX["3.12 type parameters"])
    result = subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", "--select", "E9,AGL", "program.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert [line.split()[1] for line in result.stdout.splitlines()] == ["E999"]
