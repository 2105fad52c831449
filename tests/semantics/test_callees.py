"""What a call cannot be, by the way its callee is written; whatever may be one is evaluated."""

from pathlib import Path

import pytest
from small_programs import Program

from autogen_lint import Settings, check_source

HEAD = """
from collections import deque
from functools import partial
import os
from autogen import AssistantAgent, initiate_chats
"""


def asked(callee: str, before: str) -> Program:
    return Program(f"{HEAD}{before}\nshow({callee})\n")


@pytest.mark.parametrize(
    ("callee", "before", "local", "made"),
    [
        ("answer", "def answer(): ...", True, False),
        ("Helper", "class Helper: ...", True, True),
        ("make", "make = os.getenv", True, True),
        ("os.getenv", "", False, True),
        ("AssistantAgent", "", False, True),
        ("partial", "", False, True),
        ("deque", "", False, False),
        ("print", "", False, False),
        ("print", "from autogen import *", False, True),
        ("turns.append", "", False, False),
        ("store.append", "class Store:\n    def append(self): ...", True, True),
        ("store.made", "store.made = print", True, True),
        ("store.copy", "store.copy = AssistantAgent", True, True),
        ("(lambda: 1)", "", True, True),
    ],
)
def test_what_is_called_or_built(callee: str, before: str, local: bool, made: bool) -> None:
    program = asked(callee, before)
    callees = program.model.callees
    assert callees.may_be_local(program.shown[0]) is local
    assert callees.may_be_class(program.shown[0]) is made


@pytest.mark.parametrize(
    ("callee", "before", "expected"),
    [
        ("deque", "", True),
        ("list", "", True),
        ("print", "", False),
        ("queue", "from collections import deque as queue", True),
        ("queue", "queue = deque", True),
        ("list", "def list(): ...", False),
        ("line", "from compat import *", True),
        ("collections.deque", "import collections", True),
        ("os.getenv", "", False),
        ("(lambda: [])", "", True),
    ],
)
def test_what_may_be_one_of_some_functions(callee: str, before: str, expected: bool) -> None:
    program = asked(callee, before)
    makers = frozenset({"builtins.list", "collections.deque"})
    assert program.model.callees.may_be_one_of(program.shown[0], makers) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("from state import history", False),
        ("from crew import Crew", True),
        ("from crew import *", True),
        ("def f():\n    import crew", True),
        ("import os", False),
    ],
)
def test_imports_of_what_has_to_do_with_autogen(before: str, expected: bool, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "state.py").write_text("history = []\n")
    (tmp_path / "crew.py").write_text("import autogen\nclass Crew: ...\n")
    (tmp_path / "app.py").write_text(code := f"import autogen\n{before}\n")
    assert Program(code, str(tmp_path / "app.py")).model.callees.imports_project is expected


@pytest.mark.parametrize(
    ("name", "before", "is_found"),
    [
        ("initiate_chats", "", True),
        ("start", "from autogen import initiate_chats as start", True),
        ("ask", "user = AssistantAgent('user')\nask = user.initiate_chat", True),
        ("ask", "def ask(*what): ...", False),
        ("deque", "", False),
        ("print", "", False),
    ],
)
def test_a_name_that_starts_a_chat(name: str, before: str, is_found: bool) -> None:
    program = asked(f"{name}([])", before)
    assert bool(program.model.chats) is is_found


def test_what_a_module_of_the_project_passes_on_may_have_another_name_there(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "compat.py").write_text("from collections import deque as line, OrderedDict as table\n")
    (tmp_path / "app.py").write_text(code := "import autogen\nfrom compat import line\nshow(line)\n")
    program = Program(code, str(tmp_path / "app.py"))
    assert program.model.callees.may_be_one_of(program.shown[0], frozenset({"collections.deque"}))
    assert program.model.externals(program.shown[0]) == ["collections.deque"]


@pytest.mark.parametrize(("modules", "is_known"), [(1, True), (2, True), (3, True), (4, False)])
def test_a_class_or_chat_is_known_through_three_modules_and_no_more(
    modules: int, is_known: bool, tmp_path: Path
) -> None:
    """A bound, and no wish: which modules have to do with AutoGen is told by their imports, three of them deep."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "module1.py").write_text(
        "import autogen\nclass Support(autogen.UserProxyAgent): ...\nask = Support('clerk').initiate_chat\n"
    )
    for number in range(2, modules + 1):
        (tmp_path / f"module{number}.py").write_text(f"from module{number - 1} import Support, ask\n")
    code = f"import autogen\nfrom module{modules} import Support, ask\nSupport('s', human_input_mode='ALWAYS')\nask()\n"
    app = tmp_path / "app.py"
    app.write_text(code)
    assert bool(check_source(code, str(app), Settings(select=("AGL202",)))) is is_known
    assert bool(Program(code, str(app)).model.chats) is is_known
