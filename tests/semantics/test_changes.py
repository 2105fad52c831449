"""What the code does to an object where it mentions it."""

from __future__ import annotations

import pytest
from small_programs import Program

from autogen_lint.semantics.changes import Step, change_of, mentions


def change(statement: str) -> str:
    """What the first mention of `d` in the statement does, and to which part of it."""
    program = Program(f"d = {{}}\ndef f(key, value):\n    {statement}\n")
    mention = next(mentions("d", program.scope("f").node, program.model))
    found = change_of(mention, program.model)
    if found is None:
        return "nothing"

    def shown(step: Step) -> str:
        return "[:]" if step.is_slice else f".{step.name}" if step.key is None else f"[{program.text(step.key)}]"

    path = "".join(map(shown, found.path))
    return " ".join([found.how, *map(program.text, found.values), *(["at", path] if path else [])])


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("d.append(value)", "append value"),
        ("d.update(value, a=key)", "update value key"),
        ("d.sort()", "sort"),
        ("d[key] = value", "= value at [key]"),
        ("d[key]: list = value", "= value at [key]"),
        ("d['a'][key].b = value", "= value at ['a'][key].b"),
        ("d[1:] = value", "= value at [:]"),
        ("d += value", "+= value"),
        ("d[key] += value", "+= value at [key]"),
        ("del d[key]", "del at [key]"),
        ("d.a.pop(key)", "pop key at .a"),
        ("d.get(key).append(value)", "append value at [key]"),
        ("d.setdefault(key, []).append(value)", "append value at [key]"),
        ("d.setdefault(key, [])", "setdefault key []"),
        ("d.get(key)['a'] = value", "= value at [key]['a']"),
    ],
)
def test_changes(statement: str, expected: str) -> None:
    assert change(statement) == expected


@pytest.mark.parametrize(
    "statement",
    [
        *("print(d)", "d.get(key)", "value = d[key]", "value = d.setdefault", "d.copy()", "d.append", "value[d] = key"),
        *("d = value", "d: list = value", "d[key]: list", "value.append(d)", "for d[key] in value: pass"),
    ],
)
def test_what_changes_nothing_that_is_known(statement: str) -> None:
    assert change(statement) == "nothing"
