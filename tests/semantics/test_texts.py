"""What is certain to stand in a text."""

from __future__ import annotations

import pytest
from small_programs import Program

from autogen_lint.semantics.texts import certain_pieces, is_literal_text

WORDS = """
import textwrap
NAME = "Ada"
TEMPLATE = f"Dear {NAME}, say DONE"
"""


def pieces(expression: str, before: str = "") -> list[str]:
    program = Program(f"{WORDS}{before}\nshow({expression})\n")
    (shown,) = program.shown
    return list(certain_pieces(shown, program.model))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'say DONE'", ["say DONE"]),
        ("'say ' 'DONE'", ["say DONE"]),
        ("f'say {word} or DONE'", ["say ", " or DONE"]),
        ("f'Hello {NAME}'", ["Hello ", "Ada"]),
        ("f'Hello {NAME!r} {NAME:>9}'", ["Hello ", " "]),
        ("'say ' f'{word}'", ["say "]),
        ("'say ' + word + ' DONE'", ["say ", " DONE"]),
        ("'say %s' % word", ["say %s"]),
        ("'say {}'.format(word)", ["say {}"]),
        ("' DONE '.strip()", [" DONE "]),
        ("' DONE '.strip('D')", []),
        ("'done'.upper()", []),
        ("textwrap.dedent(TEMPLATE)", ["Dear ", "Ada", ", say DONE"]),
        ("word", []),
        ("str(7)", []),
        ("None", []),
    ],
)
def test_pieces(expression: str, expected: list[str]) -> None:
    assert pieces(expression) == expected


def test_a_name_with_two_values_is_not_certain() -> None:
    assert pieces("text", "if NAME:\n    text = 'DONE'\nelse:\n    text = 'GO ON'") == []


def test_a_name_that_grows_is_not_certain() -> None:
    assert pieces("text", "text = 'say'\ntext += ' DONE'") == []


def test_a_parameter_is_what_callers_pass_but_not_its_default() -> None:
    program = Program("def run(task, hint='DONE'):\n    show(task, hint)\nrun('say DONE')\n")
    assert [list(certain_pieces(each, program.model)) for each in program.shown] == [["say DONE"], []]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'text'", True),
        ("TEMPLATE", True),
        ("'a' + TEMPLATE", True),
        ("f'a {TEMPLATE}'", True),
        ("'a' f'{word}'", False),
        ("'a' + word", False),
        ("None", False),
        ("'a'.upper()", False),
    ],
)
def test_literal_text(expression: str, expected: bool) -> None:
    program = Program(f"{WORDS}\nshow({expression})\n")
    (shown,) = program.shown
    assert is_literal_text(shown, program.model) is expected


def test_adjacent_strings_with_an_f_string_are_no_constant() -> None:
    program = Program("show('a' f'{word}')\n")
    (shown,) = program.shown
    assert program.model.constant(shown) is None
