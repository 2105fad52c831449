"""What an imported name stands for in the module of the project that it comes from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_programs import Program

from autogen_lint import Settings, check_paths, check_source
from autogen_lint.project import forget
from autogen_lint.semantics import project_modules

AGENTS = "from autogen import AssistantAgent\nwriter = AssistantAgent('writer')\n"
WRITER = ["shared some AssistantAgent"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    forget()
    (tmp_path / "pyproject.toml").touch()
    return tmp_path


def write(project: Path, **texts: str) -> None:
    """Write modules; `__` in a name stands for a folder, a name that ends in `_` for a package."""
    for name, text in texts.items():
        parts = name.split("__")
        path = project.joinpath(*parts[:-1], f"{parts[-1] or '__init__'}.py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def shown(project: Path, code: str, name: str = "program.py") -> list[list[str]]:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code)
    return Program(code, str(path)).values()


@pytest.mark.parametrize(
    "code",
    [
        "from agents import writer\nshow(writer)",
        "from agents import writer as w\nshow(w)",
        "import agents\nshow(agents.writer)",
        "import agents as a\nshow(a.writer)",
        "from agents import *\nshow(writer)",
        "def f():\n    from agents import writer\n    show(writer)",
        "try:\n    from agents import writer\nexcept ImportError:\n    raise\nshow(writer)",
    ],
)
def test_every_way_to_import_a_name(code: str, project: Path) -> None:
    write(project, agents=AGENTS)
    assert shown(project, code) == [WRITER]


@pytest.mark.parametrize(
    ("code", "where"),
    [
        ("from crew.agents import writer\nshow(writer)", "run.py"),
        ("import crew.agents\nshow(crew.agents.writer)", "run.py"),
        ("from .agents import writer\nshow(writer)", "crew/web.py"),
        ("from . import agents\nshow(agents.writer)", "crew/web.py"),
        ("from ..agents import writer\nshow(writer)", "crew/web/routes.py"),
        ("from crew.agents import writer\nshow(writer)", "crew/web/routes.py"),
        ("from crew.agents import writer\nshow(writer)", "scripts/deep/run.py"),
    ],
)
@pytest.mark.parametrize("is_package", [True, False], ids=["package", "namespace folder"])
def test_relative_and_absolute_imports(code: str, where: str, is_package: bool, project: Path) -> None:
    write(project, crew__agents=AGENTS)
    if is_package:
        write(project, crew__="", crew__web__="")
    assert shown(project, code, where) == [WRITER]


def test_a_layout_with_src(project: Path) -> None:
    write(project, src__crew__="", src__crew__agents=AGENTS)
    assert shown(project, "from crew.agents import writer\nshow(writer)", "tests_of_it/run.py") == [WRITER]


def test_programs_are_started_in_the_folders_around_too(project: Path) -> None:
    write(project, app__agents=AGENTS)
    assert shown(project, "from agents import writer\nshow(writer)", "app/routers/chat.py") == [WRITER]


def test_a_package_passes_names_on(project: Path) -> None:
    write(
        project,
        crew__="from .people import *\nfrom .people import writer as author\n",
        crew__people="from crew.more import *\n__all__ = ['writer']\n",
        crew__more=AGENTS + "editor = AssistantAgent('editor')\n",
    )
    code = "from crew import author, editor, writer\nshow(author)\nshow(writer)\nshow(editor)\n"
    assert shown(project, code) == [WRITER, WRITER, ["crew.editor"]]


def test_a_module_is_no_name_of_the_package_around(project: Path) -> None:
    write(project, crew__=AGENTS, crew__agents=AGENTS)
    assert shown(project, "import writer\nshow(writer)", "crew/run.py") == [["writer"]]


def test_a_star_brings_no_private_names(project: Path) -> None:
    write(project, agents=AGENTS + "_spare = AssistantAgent('spare')\n")
    assert shown(project, "from agents import *\nshow(_spare)") == [["builtins._spare"]]


def test_names_of_autogen_that_a_module_passes_on(project: Path) -> None:
    write(
        project, compat="try:\n    from autogen import AssistantAgent\nexcept ImportError:\n    AssistantAgent = None\n"
    )
    code = "from compat import AssistantAgent\nagent = AssistantAgent('a')\nshow(agent)"
    assert shown(project, code) == [["shared AssistantAgent from `AssistantAgent('a')`"]]


def test_a_circle_of_imports_ends(project: Path) -> None:
    write(
        project, one="from two import x\nfrom two import y\n", two="from one import x\nfrom agents import writer as y\n"
    )
    write(project, agents=AGENTS)
    assert shown(project, "from one import x, y\nshow(x)\nshow(y)") == [["one.x"], WRITER]


def test_a_circle_through_values_ends(project: Path) -> None:
    write(project, one="import two\nx = two.x or 1\n", two="import one\nx = one.x or 2\n")
    assert shown(project, "from one import x\nshow(x)") == [["one.x", "2", "1"]]


CREW = """
from autogen import AssistantAgent
team = {'writer': AssistantAgent('writer'), 'backup': None}
pair = [None, *[AssistantAgent('second')]]
class Desk:
    agent = AssistantAgent('desk')
    def __init__(self):
        self.own = AssistantAgent('own')
send = team['writer'].send
def build(name): return AssistantAgent(name)
open = lambda: team['writer']
many = list(range(3))
deep = [[[[[[AssistantAgent('deep')]]]]]]
"""


@pytest.mark.parametrize(
    ("expression", "values"),
    [
        ("team['writer']", WRITER),
        ("team['backup']", ["None"]),
        ("team[name]", [*WRITER, "None"]),
        ("team.get('writer')", [*WRITER, "None"]),
        ("team.pop(name)", [*WRITER, "None"]),
        ("[each for each in team.values()][0]", [*WRITER, "None"]),
        # A lambda has no name by which it could be asked again, but it is no builtin either.
        ("open", ["crew.open"]),
        ("print", ["builtins.print"]),
        ("team.copy()['writer']", WRITER),
        ("team.items()", []),
        ("pair[1]", ["None", *WRITER]),
        ("Desk.agent", WRITER),
        ("Desk.nothing", ["crew.Desk.nothing"]),
        ("Desk().own", WRITER),
        ("Desk().nothing", ["crew.Desk().nothing"]),
        ("send", ["AssistantAgent.send of shared some AssistantAgent"]),
        ("build.retry", ["crew.build.retry"]),
        ("build('a')", ["shared AssistantAgent from `build('a')`"]),
    ],
)
def test_what_lies_in_collections_and_classes_of_other_modules(
    expression: str, values: list[str], project: Path
) -> None:
    write(project, crew=CREW)
    assert shown(project, f"from crew import *\nshown = {expression}\nshow(shown)") == [values]


def test_a_factory_builds_for_who_calls_it(project: Path) -> None:
    write(
        project,
        agents="""
from functools import cache
from autogen import AssistantAgent, UserProxyAgent
kept = AssistantAgent('kept')
def build(): return AssistantAgent('a')
def pair(): return build(), UserProxyAgent('u')
async def later(): return build()
def get(): return kept
@cache
def cached(): return AssistantAgent('c')
def crew(): return {"boss": build(), "others": [UserProxyAgent('u')]}
""",
    )
    code = """
from agents import build, cached, crew, get, later, pair
async def f():
    one, two = pair()
    show(build(), one, two, await later(), get(), cached(), crew()["boss"], crew()["others"][0])
"""
    assert shown(project, code) == [
        ["AssistantAgent from `build()`"],
        ["AssistantAgent from `pair()`"],
        ["UserProxyAgent from `pair()`"],
        ["AssistantAgent from `later()`"],
        WRITER,
        WRITER,
        ["AssistantAgent from `crew()`"],
        ["UserProxyAgent from `crew()`"],
    ]


def test_classes_keep_what_they_are_and_what_they_override(project: Path) -> None:
    write(
        project,
        people="""
from autogen import AssistantAgent
class Plain(AssistantAgent): pass
class Own(AssistantAgent):
    def send(self, *args): ...
class Other: pass
""",
    )
    program_code = """
from people import Other, Own, Plain
class Mine(Own): pass
show(Plain('p').send, Own('o').send, Own('o').receive, Mine('m').send, Mine('m').receive, Other().send)
"""
    assert shown(project, program_code) == [
        ["AssistantAgent.send of Plain from `Plain('p')`"],
        ["function people.Own.send of Own from `Own('o')`"],
        ["AssistantAgent.receive of Own from `Own('o')`"],
        ["function people.Own.send of Own from `Mine('m')`"],
        ["AssistantAgent.receive of Mine from `Mine('m')`"],
        ["people.Other().send"],
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MODE = 'ALWAYS'\n", ["AGL202"]),
        ("MODE = 'NEVER'\n", []),
        ("MODE = 'ALWAYS'\nMODE = 'NEVER'\n", []),
        ("import os\nMODE = os.environ['MODE']\n", []),
        ("from words import MODE\n", ["AGL202"]),
        ("from words import *\n", ["AGL202"]),
        ("from words import *\nMODE = 'NEVER'\n", []),
        ("from more import *\n", ["AGL202"]),
        ("from words import *\nfrom others import *\n", []),
        ("from words import *\n__all__ = ['SPEED']\n", ["AGL202"]),
        ("from hidden import *\n", []),
        ("from modes import *\n", []),
    ],
)
@pytest.mark.parametrize("imported", ["from modes import MODE", "import modes"])
def test_constants_of_other_modules(text: str, wanted: list[str], imported: str, project: Path) -> None:
    words = "MODE = 'ALWAYS'\n"
    others = {"more": "from words import *\n", "hidden": f"{words}__all__ = []\n", "others": "MODE = 'NEVER'\n"}
    write(project, modes=text, words=words, **others, app="")
    name = "MODE" if imported.startswith("from") else "modes.MODE"
    code = f"import autogen\n{imported}\nautogen.UserProxyAgent('u', human_input_mode={name})\n"
    assert [each.code for each in check_source(code, str(project / "app.py"), Settings(select=("AGL202",)))] == wanted


@pytest.mark.parametrize("top", ["logging", "json", "types"])
def test_the_standard_library_is_not_the_project(top: str, project: Path) -> None:
    write(project, **{top: AGENTS})
    assert shown(project, f"from {top} import writer\nshow(writer)") == [[f"{top}.writer"]]


@pytest.mark.parametrize("folder", ["site-packages", "venv", "node_modules", ".hidden"])
def test_installed_packages_are_not_the_project(folder: str, project: Path) -> None:
    write(project / folder, agents=AGENTS)
    assert shown(project, "from agents import writer\nshow(writer)", f"{folder}/program.py") == [["agents.writer"]]


def test_nothing_outside_the_project_is_read(project: Path) -> None:
    write(project, agents=AGENTS, inner__run="")
    (project / "inner" / "pyproject.toml").touch()
    assert shown(project, "from agents import writer\nshow(writer)", "inner/run.py") == [["agents.writer"]]
    os.symlink(project / "agents.py", project / "inner" / "linked.py")
    forget()
    assert shown(project, "from linked import writer\nshow(writer)", "inner/run.py") == [["linked.writer"]]


@pytest.mark.parametrize(
    "text", ["writer = (\n", "\x00", "x = 1\n" * 100_000 + AGENTS], ids=["broken", "null", "large"]
)
def test_what_cannot_be_read_exports_nothing(text: str, project: Path) -> None:
    write(project, agents=text)
    assert shown(project, "from agents import writer\nshow(writer)") == [["agents.writer"]]


def test_nothing_is_executed(project: Path) -> None:
    write(project, agents="raise SystemExit\n" + AGENTS)
    assert shown(project, "from agents import writer\nshow(writer)") == [WRITER]


def test_a_module_is_parsed_once_for_all_that_import_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import libcst

    parsed = []
    parse = libcst.parse_module

    def counting(source: str) -> libcst.Module:
        parsed.append(source)
        return parse(source)

    monkeypatch.setattr(libcst, "parse_module", counting)
    user = "import autogen\nfrom agents import writer\nwriter.initiate_chat(writer)\n"
    write(project, agents=AGENTS, one=user, two=user + "#\n", three=user + "##\n")
    check_paths([str(project)], Settings())
    assert sorted(parsed) == sorted([AGENTS, user, user + "#\n", user + "##\n"])


def test_only_so_much_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_modules, "_KEPT", 2 * len(AGENTS))
    write(project, one=AGENTS, two=AGENTS, three=AGENTS)
    models = [project_modules.model_of(str(project / f"{name}.py")) for name in ("one", "two", "three")]
    assert project_modules.model_of(str(project / "three.py")) is models[2]
    assert project_modules.model_of(str(project / "one.py")) is not models[0]


ROUTE = "from helpers import ask\nasync def route():\n    return ask()\n"
BLOCKING = "import autogen\ndef ask():\n    return autogen.UserProxyAgent('u').initiate_chat(None)\n"


def test_a_change_of_a_neighbour_is_seen_by_the_next_check(project: Path) -> None:
    write(project, helpers=BLOCKING, routes=ROUTE)
    route = str(project / "routes.py")

    def found() -> list[list[str]]:
        settings = Settings(select=("AGL403",))
        paths = check_paths([route], settings).findings
        return [[each.code for each in check_source(ROUTE, route, settings)], [each.code for each in paths]]

    assert found() == [["AGL403"], ["AGL403"]]
    write(project, helpers="import autogen\n" + ROUTE.replace("from helpers import ask\n", "") + "def ask(): ...\n")
    assert found() == [[], []]
    write(project, helpers=BLOCKING)
    assert found() == [["AGL403"], ["AGL403"]]


@pytest.mark.parametrize(
    ("modules", "opens"),
    [
        ({"helpers": BLOCKING}, True),
        ({"helpers": "from below import ask\n", "below": BLOCKING}, True),
        ({"helpers": "from b1 import ask\n", "b1": "from b2 import ask\n", "b2": BLOCKING}, True),
        ({"helpers": "def ask(): ...\n"}, False),
        ({"helpers": "def ask(): ...\n", "unrelated": BLOCKING}, False),
        ({"helpers": "# autogen has nothing to do with this\ndef ask(): ...\n"}, False),
    ],
)
def test_the_gate_opens_for_what_leads_to_autogen(modules: dict[str, str], opens: bool, project: Path) -> None:
    write(project, routes=ROUTE, **modules)
    from autogen_lint.project import leads_to_autogen

    assert leads_to_autogen(ROUTE, str(project / "routes.py")) is opens


def test_a_file_that_imports_nothing_of_its_project_has_it_not_searched(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading thousands of modules, for a file that flake8 was given alone."""
    from autogen_lint import project as project_module

    write(project, helpers=BLOCKING, routes=ROUTE, alone="import json\nfrom requests import get\n")
    searched = []
    search = project_module._autogen_modules
    monkeypatch.setattr(project_module, "_autogen_modules", lambda root: (searched.append(root), search(root))[1])
    alone = project / "alone.py"
    assert not project_module.leads_to_autogen(alone.read_text(), str(alone))
    assert searched == []
    assert project_module.leads_to_autogen(ROUTE, str(project / "routes.py"))
    assert set(searched) == {str(project)}
    assert not project_module.leads_to_autogen(alone.read_text(), str(alone))


def test_a_broken_module_without_the_word_is_none_of_ours(project: Path) -> None:
    write(project, helpers=BLOCKING, routes=ROUTE + "(\n")
    assert check_paths([str(project / "routes.py")], Settings()).findings == []


@pytest.mark.parametrize(
    ("helper", "found"),
    [
        ("def ask(agent):\n    return agent.initiate_chat(agent)\n", True),
        ("def ask(agent):\n    return inner(agent)\ndef inner(agent):\n    return agent.initiate_chat(agent)\n", True),
        ("async def ask(agent):\n    return agent.initiate_chat(agent)\n", False),
        ("def ask(agent):\n    yield agent.initiate_chat(agent)\n", False),
        ("def ask(agent):\n    import asyncio\n    return asyncio.to_thread(agent.initiate_chat, agent)\n", False),
        ("def ask(agent):\n    return agent.name\n", False),
    ],
)
def test_imported_helpers_that_block(helper: str, found: bool, project: Path) -> None:
    write(project, helpers="import autogen\n" + helper)
    code = "import autogen\nfrom helpers import ask\nasync def route(agent):\n    return ask(agent)\n"
    write(project, routes=code)
    codes = [each.code for each in check_source(code, str(project / "routes.py"), Settings(select=("AGL403",)))]
    assert codes == (["AGL403"] if found else [])


def test_what_lies_too_deep_does_not_depend_on_the_order_of_the_files(project: Path) -> None:
    write(project, m20=BLOCKING.replace("ask", "chat") + "agent = autogen.AssistantAgent('x')\n")
    for number in range(20):
        below = f"m{number + 1}"
        write(
            project,
            **{
                f"m{number}": f"import autogen\nimport {below}\nagent = {below}.agent\n"
                f"def chat():\n    {below}.chat()\nasync def route():\n    chat()\n    agent.initiate_chat(agent)\n"
            },
        )

    def one_by_one(paths: list[Path]) -> set[tuple[str, int, str]]:
        found = set()
        for path in paths:
            for each in check_source(path.read_text(), str(path)):
                found.add((each.filename, each.start.line, each.message))
        return found

    paths = sorted(project.glob("*.py"))
    together = {(each.filename, each.start.line, each.message) for each in check_paths([str(project)]).findings}
    assert len(together) > 20
    assert together == one_by_one(paths) == one_by_one(paths[::-1])
