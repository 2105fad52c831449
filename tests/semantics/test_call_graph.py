"""The call graph: how the code of each function can come to run."""

from __future__ import annotations

import pytest
from small_programs import Program

from autogen_lint.semantics.call_graph import Entry

MODULE, OUTSIDE, AUTOGEN, LOOP = Entry.MODULE, Entry.OUTSIDE, Entry.AUTOGEN, Entry.LOOP


def entries(code: str, name: str, *, leftovers: bool = False) -> set[Entry]:
    program = Program(code)
    return set(program.model.graph.entries(leftovers=leftovers)[program.scope(name)])


# Who calls.


def test_a_function_that_nobody_calls_is_for_importers() -> None:
    assert entries("def f(): ...", "f") == {OUTSIDE}


def test_in_a_script_a_function_that_nobody_calls_is_dead() -> None:
    assert entries("def f(): ...", "f", leftovers=True) == set()


@pytest.mark.parametrize(
    "code",
    [
        "def f(): ...\nf()",
        "def f(): ...\nif __name__ == '__main__':\n    f()",
        "def f(): ...\ndef g():\n    f()\ng()",
        "def f(): ...\ndef g():\n    h()\ndef h():\n    f()\ng()",
        "def f(): ...\nx = f\nx()",
        "def f(): ...\ntable = {'f': f}\ntable['f']()",
        "class C:\n    def f(self): ...\nC().f()",
        "class C:\n    def __init__(self):\n        self.f()\n    def f(self): ...\nC()",
        "class C:\n    def f(self): ...\nclass D(C): ...\nD().f()",
        "class C:\n    x = lambda: 0\n    def __call__(self):\n        f()\ndef f(): ...\nc = C()\nc()",
        "import asyncio\nasync def f(): ...\nasyncio.run(f())",
        "from functools import partial\ndef f(x): ...\npartial(f, 1)()",
        "def f(x): ...\nlist(map(f, [1]))",
        "import asyncio\nasync def f(): ...\nasync def g():\n    await asyncio.gather(f(), f())\nasyncio.run(g())",
    ],
)
def test_a_call_from_module_level_runs_it_once(code: str) -> None:
    assert entries(code, "f") - {LOOP} == {MODULE}


def test_a_call_in_a_loop_is_repeated() -> None:
    assert entries("def f(): ...\nfor x in y:\n    f()", "f") == {MODULE, LOOP}
    assert entries("def f(): ...\nwhile x:\n    f()", "f") == {MODULE, LOOP}
    assert entries("def f(): ...\n[f() for x in y]", "f") == {MODULE, LOOP}
    assert entries("def f(): ...\ndef g():\n    f()\nfor x in y:\n    g()", "f") == {MODULE, LOOP}


METHODS = "class C:\n    def f(self): ...\nclass D:\n    def f(self): ...\n    def g(self): ...\n"


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        ("for thing in things: pass\nthing.f()", {MODULE}),
        ("for thing in things:\n    thing.f()", {MODULE, LOOP}),
        ("def h(x):\n    x.f()\nh(thing)", {MODULE}),
        ("def h(x):\n    for y in x:\n        y.f()\nh(thing)", {MODULE, LOOP}),
        ("def h(x):\n    x.f()", {OUTSIDE}),
        ("def h(x):\n    x.f()\ndef i(x):\n    x.f()\nh(thing)", {MODULE, OUTSIDE}),
    ],
)
def test_a_stranger_may_be_of_any_class_that_has_the_method(calls: str, expected: set[Entry]) -> None:
    graph = Program(METHODS + calls).model.graph
    found = graph.entries(leftovers=False)
    assert [found[scope] for scope in graph.functions if scope.name == "f"] == [expected, expected]
    assert all(graph.is_called(scope) for scope in graph.functions if scope.name == "f")
    assert [found[scope] for scope in graph.functions if scope.name == "g"] == [{OUTSIDE}]


def test_a_strangers_method_is_no_function() -> None:
    graph = Program(METHODS + "def f(): ...\nfor thing in things:\n    thing.f()").model.graph
    (function,) = (scope for scope in graph.functions if scope.name == "f" and scope.enclosing_class is None)
    assert graph.entries(leftovers=False)[function] == {OUTSIDE}
    assert not graph.is_called(function)
    assert graph.may_call(function) == set()


def test_a_loop_around_the_definition_is_no_loop_around_the_call() -> None:
    assert entries("for x in y:\n    def g():\n        f()\ndef f(): ...\ng()", "f") == {MODULE}


def test_several_ways_in_add_up() -> None:
    code = "def f(): ...\nf()\ndef g():\n    f()"
    assert entries(code, "f") == {MODULE, OUTSIDE}


def test_functions_that_only_call_each_other_are_not_called() -> None:
    assert entries("def f():\n    g()\ndef g():\n    f()", "f", leftovers=True) == set()


def test_a_recursive_function_may_still_be_for_importers() -> None:
    assert OUTSIDE in entries("def f():\n    f()", "f")


# Decorators.


@pytest.mark.parametrize(
    "decorator", ["@app.post('/x')", "@app.route('/x')", "@celery.task", "@bot.event", "@mine.register"]
)
def test_a_framework_calls_what_it_decorates(decorator: str) -> None:
    code = f"import mine\nfrom fw import app, celery, bot\nfrom x import unknown\n{decorator}\ndef f(): ...\nf()"
    assert entries(code, "f") == {MODULE, OUTSIDE}


def test_a_plain_decorator_wraps_what_the_module_calls_itself() -> None:
    code = "from x import traced\n@traced\ndef f(): ...\n"
    assert entries(code + "f()", "f") == {MODULE}
    assert OUTSIDE in entries(code, "f")


@pytest.mark.parametrize(
    "decorator", ["@functools.wraps(g)", "@contextlib.contextmanager", "@tenacity.retry(stop=1)", "@staticmethod"]
)
def test_some_decorators_call_nothing(decorator: str) -> None:
    code = f"import functools, contextlib, tenacity\ndef g(): ...\n{decorator}\ndef f(): ...\nf()"
    assert entries(code, "f") == {MODULE}


@pytest.mark.parametrize("decorator", ["@click.command()", "@app.command()"])
def test_a_command_is_the_programs_entry(decorator: str) -> None:
    assert entries(f"import click, typer\napp = typer.Typer()\n{decorator}\ndef f(): ...", "f") == {MODULE}


def test_a_local_decorator_leaves_the_function_to_its_callers() -> None:
    code = "def log(g):\n    def wrapper(*a):\n        return g(*a)\n    return wrapper\n@log\ndef f(): ...\nf()"
    assert MODULE in entries(code, "f")


def test_a_class_decorator_of_a_framework_exposes_the_methods() -> None:
    assert entries("from ray import serve\n@serve.deployment\nclass C:\n    def f(self): ...", "f") == {OUTSIDE}
    assert entries("import dataclasses\n@dataclasses.dataclass\nclass C:\n    def f(self): ...\nC().f()", "f") == {
        MODULE
    }


# Being handed over.


@pytest.mark.parametrize(
    "code",
    [
        "import fw\ndef f(): ...\nfw.on_message(f)",
        "import fw\ndef f(): ...\nfw.App(handler=f)",
        "import fw\ndef f(): ...\nfw.routes = [f]",
        "import fw\ndef f(): ...\nfw.App(handlers={'x': f})",
        "import fw\nclass C:\n    def f(self): ...\nfw.on_message(C().f)",
        "def g():\n    def f(): ...\n    return f",
    ],
)
def test_a_callback_is_called_from_outside(code: str) -> None:
    assert OUTSIDE in entries(code, "f", leftovers=True)


@pytest.mark.parametrize(
    "hand_over",
    [
        "asyncio.to_thread(f)",
        "threading.Thread(target=f)",
        "threading.Timer(1, f)",
        "loop.run_in_executor(None, f)",
        "loop.call_later(1, f)",
        "anyio.to_thread.run_sync(f)",
    ],
)
def test_a_thread_runs_what_its_starter_wants(hand_over: str) -> None:
    code = (
        f"import asyncio, threading, anyio.to_thread\nfrom x import loop\ndef f(): ...\ndef g():\n    {hand_over}\ng()"
    )
    assert entries(code, "f") == {MODULE}


def test_a_hand_over_is_no_direct_call() -> None:
    program = Program("import asyncio\ndef f(): ...\nasync def g():\n    f()\n    await asyncio.to_thread(f)")
    edges = program.model.graph.edges_to[program.scope("f")]
    assert sorted(edge.direct for edge in edges) == [False, True]
    assert [program.text(edge.call) for edge in program.model.graph.callees(program.scope("g"))] == ["f()"]


def test_a_pool_runs_its_function_for_several_at_once() -> None:
    code = """
        from concurrent.futures import ThreadPoolExecutor
        def f(x): ...
        with ThreadPoolExecutor() as pool:
            pool.submit(f, 1)
    """
    assert OUTSIDE in entries(code, "f")


@pytest.mark.parametrize("code", ["typer.run(f)", "fire.Fire(f)", "atexit.register(f)"])
def test_a_command_runner_is_the_programs_entry(code: str) -> None:
    assert entries(f"import typer, fire, atexit\ndef f(): ...\n{code}", "f") == {MODULE}


@pytest.mark.parametrize(
    "code",
    [
        "agent.register_reply(None, f)",
        "agent.register_function({'f': f})",
        "autogen.register_function(f, caller=agent, executor=agent)",
        "autogen.AssistantAgent('b', is_termination_msg=f)",
        "agent.register_for_llm(description='x')(f)",
        "agent.register_hook('process_last_received_message', f)",
    ],
)
def test_autogen_calls_what_it_is_given(code: str) -> None:
    assert AUTOGEN in entries(f"import autogen\nagent = autogen.AssistantAgent('a')\ndef f(x): ...\n{code}", "f")


def test_autogen_calls_what_an_agent_decorates() -> None:
    code = "import autogen\nagent = autogen.AssistantAgent('a')\n@agent.register_for_execution()\ndef f(x): ..."
    assert entries(code, "f") == {AUTOGEN}


def test_autogen_calls_the_methods_of_its_subclasses() -> None:
    assert entries("import autogen\nclass A(autogen.AssistantAgent):\n    def f(self): ...", "f") == {AUTOGEN}


def test_the_argument_of_a_local_function_is_not_given_away_when_it_calls_it() -> None:
    code = "def f(): ...\ndef run(job):\n    job()\nrun(f)"
    assert MODULE in entries(code, "f")


# Edges.


def test_certain_calls_are_known_by_value() -> None:
    program = Program("class C:\n    def f(self): ...\nclass D:\n    def f(self, x): ...\nC().f()\nunknown.f()")
    by_class = {edge.callee.enclosing_class.name: edge for edge in program.model.graph.edges_from[None]}  # type: ignore[union-attr]
    (first,) = [
        each for each in program.model.walk.scopes if each.name == "f" and each.enclosing_class is program.scope("C")
    ]
    assert [program.text(call) for call in program.model.graph.callers(first)] == ["C().f()"]
    assert by_class.keys() <= {"C", "D"}


def test_a_method_of_a_stranger_is_not_a_local_method_of_the_same_name() -> None:
    program = Program("import redis\nclass C:\n    def get(self): ...\nredis.Redis().get()")
    assert program.model.graph.edges_to[program.scope("get")] == []


def test_a_class_is_called_through_its_constructor() -> None:
    program = Program("class C:\n    def __init__(self): ...\nclass D(C): ...\ndef f():\n    show(D())")
    (call,) = program.shown
    assert [each.name for each in program.model.graph.targets(call)] == ["__init__"]  # type: ignore[arg-type]  # it is a call
