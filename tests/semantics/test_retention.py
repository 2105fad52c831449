"""Containers that outlive a call, and what the code does to them under whatever name."""

from __future__ import annotations

import pytest
from small_programs import Program

from autogen_lint.semantics.retention import Kept, Retention, words

IMPORTS = "from collections import defaultdict, deque\nfrom dataclasses import dataclass, field\nimport cachetools\n\n"


DESK = """
class Desk:
    def __init__(self):
        self.kept = []

    def add(self):
        self.kept.append(1)

"""


class Kit:
    """A program and its retained containers."""

    def __init__(self, code: str) -> None:
        self.program = Program(IMPORTS + code)
        self.retention = Retention(self.program.model)

    def names(self) -> list[str]:
        return [kept.name for kept in self.retention.containers]

    def only(self) -> Kept:
        (kept,) = self.retention.containers
        return kept

    def changes(self) -> list[str]:
        """Each change of the only container, as `function: code`."""
        return [
            f"{use.function.name if use.function else 'module'}: {self.program.text(use.change.node)}"
            for use in self.only().uses
            if use.change is not None and not use.is_copy
        ]


# What is kept


@pytest.mark.parametrize(
    "value",
    ["[]", "{}", "set()", "{1}", "list()", "dict()", "deque()", "defaultdict(list)", "cachetools.TTLCache(9, 9)"],
)
def test_containers_at_module_level_are_kept(value: str) -> None:
    assert Kit(f"kept = {value}").names() == ["kept"]


@pytest.mark.parametrize("value", ["0", "'text'", "None", "make()", "object()"])
def test_other_values_are_no_containers(value: str) -> None:
    assert Kit(f"kept = {value}").names() == []


def test_a_container_in_a_function_ends_with_the_call() -> None:
    assert Kit("def work():\n    own = []\n    own.append(1)\n").names() == []


@pytest.mark.parametrize(
    ("body", "on_self"),
    [
        ("history = []", False),
        ("def __init__(self):\n        self.history = []", True),
        # The attribute of the object hides the one of the class.
        ("history = []\n    def __init__(self):\n        self.history = []", True),
        ("history: list = field(default_factory=list)", True),
    ],
)
def test_attributes_belong_to_the_class_or_to_each_object(body: str, on_self: bool) -> None:
    kept = Kit(f"class Desk:\n    {body}\n").only()
    assert (kept.name, kept.home.name, kept.on_self) == ("history", "Desk", on_self)


# What is done to it


@pytest.mark.parametrize(
    ("body", "change"),
    [
        ("kept.append(1)", "work: kept.append(1)"),
        ("kept[key] = 1", "work: kept[key] ="),
        ("kept += [1]", "work: kept += [1]"),
        ("del kept[key]", "work: del kept[key]"),
        ("kept[key]['messages'].append(1)", "work: kept[key]['messages'].append(1)"),
        ("kept.setdefault(key, []).append(1)", "work: kept.setdefault(key, []).append(1)"),
        ("kept.pop(key)", "work: kept.pop(key)"),
        # By way of a local name, a loop, a function and what it returns.
        ("part = kept[key]\n    part.append(1)", "work: part.append(1)"),
        ("part = kept.get(key) or {}\n    part.update(a=1)", "work: part.update(a=1)"),
        ("for each in kept:\n        each.append(1)", "work: each.append(1)"),
        ("for name, each in kept.items():\n        each.append(1)", "work: each.append(1)"),
        ("add(kept)", "add: items.append(1)"),
        ("add(items=kept[key])", "add: items.append(1)"),
        ("the(key).append(1)", "work: the(key).append(1)"),
    ],
)
def test_changes_are_followed_through_names_loops_calls_and_results(body: str, change: str) -> None:
    code = f"""
kept = {{}}

def add(items):
    items.append(1)

def the(key):
    return kept[key]

def work(key):
    global kept
    {body}
"""
    assert change in Kit(code).changes()


BOOK = """
kept = []

class Book:
    def add(self, items, note=None):
        items.append(1)
    @staticmethod
    def put(items, note=None):
        items.append(2)
    @classmethod
    def file(cls, items, note=None):
        items.append(3)

def short(items):
    items.append(4)

def work(book: Book):
    {body}
"""


@pytest.mark.parametrize(
    ("body", "changes"),
    [
        ("book.add(kept)", ["add: items.append(1)"]),
        ("book.add('x', kept)", []),
        ("book.put(kept)", ["put: items.append(2)"]),
        ("book.put('x', note=kept)", []),
        ("book.file(kept)", ["file: items.append(3)"]),
        ("short(kept)", ["short: items.append(4)"]),
        ("short('x', kept)", []),
        ("short(*kept)", []),
        ("short(unknown=kept)", []),
        ("(lambda items: items.append(5))(kept)", ["<lambda>: items.append(5)"]),
        ("[short(each) for each in kept]", []),
        # A copy of a copy is still one, wherever it goes.
        ("short(kept[:])", []),
        ("own = list(kept)\n    short(own)", []),
    ],
)
def test_changes_are_followed_into_the_parameter_that_gets_it(body: str, changes: list[str]) -> None:
    assert Kit(BOOK.replace("{body}", body)).changes() == changes


@pytest.mark.parametrize(
    "body",
    [
        "part = kept[-5:]\n    part.append(1)",
        "part = kept + [1]\n    part.append(1)",
        "part = kept.copy()\n    part.append(1)",
        "part = list(kept)\n    part.append(1)",
        "print(kept)",
        "kept = []\n    kept.append(1)",
        "other.kept.append(1)",
    ],
)
def test_what_happens_to_a_copy_or_to_something_else_is_no_change(body: str) -> None:
    assert Kit(f"kept = []\nother = make()\n\ndef work():\n    {body}\n").changes() == []


def test_a_use_tells_which_entry_is_meant() -> None:
    kit = Kit("kept = {}\n\ndef work(user):\n    kept[user]['messages'].append(1)\n")
    _, use = kit.only().uses  # The first is where it is made.
    assert use.key is not None
    assert kit.program.text(use.key) == "user"
    assert kit.program.text(use.node) == "kept[user]['messages']"


def test_attributes_of_other_classes_with_the_same_name_are_not_mixed_up() -> None:
    kit = Kit(f"{DESK}class Other:\n    def add(self):\n        self.kept.append(2)\n")
    assert kit.changes() == ["add: self.kept.append(1)"]


# How long objects live


@pytest.mark.parametrize(
    ("rest", "one_call"),
    [
        ("def work():\n    Desk().add()", True),
        ("def work():\n    desk = Desk()\n    desk.add()", True),
        ("desk = Desk()", False),
        ("def work():\n    return Desk()", False),
        ("def work():\n    desk = Desk()\n    return desk", False),
        ("def work():\n    desk = Desk()\n    register(desk)", False),
        ("def work():\n    global desk\n    desk = Desk()", False),
        ("async def serve():\n    desk = Desk()\n    while True:\n        desk.add()", False),
        # Built nowhere, as far as the module shows; a route takes it from the request.
        ("", False),
        ("@app.post('/')\ndef work(desk: Desk):\n    desk.add()", True),
        ("def work(desk: Desk):\n    desk.add()", False),
    ],
)
def test_objects_that_end_with_the_call_that_makes_them(rest: str, one_call: bool) -> None:
    kit = Kit(f"{DESK}{rest}\n")
    assert kit.retention.lives_for_one_call(kit.only()) == one_call


def test_module_level_outlives_every_call() -> None:
    kit = Kit("kept = []\n")
    assert not kit.retention.lives_for_one_call(kit.only())


# Words


def test_words_of_names_and_strings() -> None:
    assert words("sessionId") == {"session", "id"}
    assert words("_chat_history") == {"chat", "history"}
    (shown,) = Program("show(request.session['user-name'])").shown
    assert words(shown) >= {"request", "session", "user", "name"}
