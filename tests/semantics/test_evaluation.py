"""Evaluation: what an expression may stand for, and whether it is shared by all who reach it."""

from __future__ import annotations

import math

import pytest
from small_programs import Program, values

from autogen_lint.semantics.values import Items

# Imports.


@pytest.mark.parametrize(
    "code",
    [
        "import autogen\nshow(autogen.AssistantAgent)",
        "import autogen as ag\nshow(ag.AssistantAgent)",
        "from autogen import AssistantAgent\nshow(AssistantAgent)",
        "from autogen import AssistantAgent as Helper\nshow(Helper)",
        "def f():\n    from autogen import AssistantAgent\n    show(AssistantAgent)",
        "import autogen\nHelper = autogen.AssistantAgent\nshow(Helper)",
        "import autogen\nag = autogen\nshow(ag.AssistantAgent)",
        "from autogen import *\nshow(AssistantAgent)",
        "def f():\n    show(AssistantAgent)\nfrom autogen import *",
        "import autogen.agentchat\nshow(autogen.AssistantAgent)",
    ],
)
def test_a_class_is_found_however_it_is_imported(code: str) -> None:
    assert values(code) == ["autogen.AssistantAgent"]


def test_submodules_keep_their_path() -> None:
    assert values("import autogen.agentchat.contrib\nshow(autogen.agentchat.groupchat.GroupChat)") == [
        "autogen.agentchat.groupchat.GroupChat"
    ]
    assert values("import autogen.agentchat as chat\nshow(chat.GroupChat)") == ["autogen.agentchat.GroupChat"]


def test_relative_imports_keep_their_dots() -> None:
    assert values("from .autogen import AssistantAgent\nshow(AssistantAgent)") == [".autogen.AssistantAgent"]
    assert values("from . import autogen\nshow(autogen.AssistantAgent)") == [".autogen.AssistantAgent"]


def test_a_star_import_gives_only_what_autogen_has() -> None:
    assert values("from autogen import *\nshow(Nonsense)") == ["builtins.Nonsense"]
    assert values("from autogen import *\nclass AssistantAgent: ...\nshow(AssistantAgent)") == ["class AssistantAgent"]
    assert values("from mine import *\nshow(AssistantAgent)") == ["builtins.AssistantAgent"]


def test_builtins_have_their_module() -> None:
    assert values("show(print)") == ["builtins.print"]
    assert values("def print(): ...\nshow(print)") == ["function print"]


def test_both_ways_of_a_try_import_are_candidates() -> None:
    code = """
        try:
            from autogen import AssistantAgent
        except ImportError:
            from ag2 import Agent as AssistantAgent
        show(AssistantAgent)
    """
    assert values(code) == ["autogen.AssistantAgent", "ag2.Agent"]


def test_an_import_that_failed_may_leave_a_stand_in() -> None:
    code = """
        try:
            from autogen import AssistantAgent
        except ImportError:
            AssistantAgent = None
        show(AssistantAgent)
    """
    assert values(code) == ["autogen.AssistantAgent", "None"]


# Objects and where they come from.


def test_an_object_is_known_by_the_call_that_builds_it() -> None:
    code = "from autogen import AssistantAgent\ndef f():\n    a = AssistantAgent('a')\n    show(a)"
    assert values(code) == ["AssistantAgent from `AssistantAgent('a')`"]


def test_what_a_module_variable_holds_is_shared() -> None:
    code = "from autogen import AssistantAgent\na = AssistantAgent('a')\ndef f():\n    show(a)"
    assert values(code) == ["shared AssistantAgent from `AssistantAgent('a')`"]


def test_an_alias_is_the_same_object() -> None:
    code = "from autogen import AssistantAgent\na = AssistantAgent('a')\nb = c = a\ndef f():\n    d = c\n    show(d)"
    assert values(code) == ["shared AssistantAgent from `AssistantAgent('a')`"]


def test_global_makes_an_object_shared() -> None:
    code = """
        from autogen import AssistantAgent
        a = None
        def start():
            global a
            a = AssistantAgent('a')
        def f():
            show(a)
    """
    assert values(code) == ["None", "shared AssistantAgent from `AssistantAgent('a')`"]


def test_a_parameter_default_is_shared() -> None:
    code = "from autogen import AssistantAgent\ndef f(a=AssistantAgent('a')):\n    show(a)"
    assert values(code) == ["shared AssistantAgent from `AssistantAgent('a')`"]


def test_classes_are_not_instances() -> None:
    assert values("class C: ...\nshow(C)") == ["class C"]
    assert values("class C: ...\ndef f():\n    show(C())") == ["C from `C()`"]


def test_calls_of_strangers_are_followed_by_name() -> None:
    assert values("from fastapi import FastAPI\napp = FastAPI()\nshow(app.post)") == ["fastapi.FastAPI().post"]
    assert values("import redis\nshow(redis.Redis.from_url('x').get('y'))") == ["redis.Redis.from_url().get()"]


def test_an_agent_knows_its_methods() -> None:
    code = "from autogen import AssistantAgent\ndef f():\n    a = AssistantAgent('a')\n    show(a.initiate_chat)"
    assert values(code) == ["AssistantAgent.initiate_chat of AssistantAgent from `AssistantAgent('a')`"]


def test_copies_are_objects_of_their_own() -> None:
    code = "import copy, autogen\na = autogen.AssistantAgent('a')\ndef f():\n    show(copy.deepcopy(a))"
    assert values(code) == ["AssistantAgent from `copy.deepcopy(a)`"]


def test_await_and_cast_and_walrus_do_not_change_what_is_meant() -> None:
    code = """
        import asyncio, typing, autogen
        async def build():
            return autogen.AssistantAgent('a')
        async def f():
            show(await build())
            show(asyncio.run(build()))
            show(typing.cast('X', (x := autogen.AssistantAgent('b'))))
            show(x)
    """
    assert Program(code).values() == [
        ["AssistantAgent from `build()`"],
        ["AssistantAgent from `build()`"],
        ["AssistantAgent from `autogen.AssistantAgent('b')`"],
        ["AssistantAgent from `autogen.AssistantAgent('b')`"],
    ]


def test_either_side_of_a_choice_is_a_candidate() -> None:
    assert values("show(1 if x else 2)") == ["1", "2"]
    assert values("show(1 or 2 or 3)") == ["1", "2", "3"]


# Unpacking and containers.


def test_tuples_are_unpacked_element_by_element() -> None:
    code = "def f():\n    a, (b, c) = 1, (2, 3)\n    show(a, b, c)"
    assert Program(code).values() == [["1"], ["2"], ["3"]]


def test_a_returned_tuple_is_unpacked_too() -> None:
    code = """
        from autogen import AssistantAgent, UserProxyAgent
        def build():
            return AssistantAgent('a'), UserProxyAgent('u')
        def f():
            a, u = build()
            show(a, u)
    """
    assert Program(code).values() == [["AssistantAgent from `build()`"], ["UserProxyAgent from `build()`"]]


def test_with_a_star_any_element_may_be_meant() -> None:
    assert Program("def f():\n    a, *b = 1, 2\n    show(a)").values() == [["1", "2"]]


def test_a_constant_index_or_key_takes_its_element() -> None:
    assert values("x = [1, 2]\nshow(x[1])") == ["2"]
    assert values("x = {'a': 1, 'b': 2}\nshow(x['b'])") == ["2"]


def test_any_other_index_may_take_any_element() -> None:
    assert values("x = [1, 2]\nshow(x[i])") == ["1", "2"]
    assert values("x = {'a': 1, 'b': 2}\nshow(x[i])") == ["1", "2"]


def test_a_copied_dict_has_the_same_entries() -> None:
    assert values("x = {'a': 1, 'b': 2}\nshow(x.copy()['b'])") == ["2"]
    assert values("x = {'a': 1}\nshow(x.keys())") == []


@pytest.mark.parametrize(
    ("display", "entries"),
    [
        ("[1, 2]", [(0, ["1"]), (1, ["2"])]),
        ("(1, 2)", [(0, ["1"]), (1, ["2"])]),
        ("{'a': 1, b: 2, **{'c': 3}}", [("a", ["1"]), (None, ["2"]), (None, ["items `{'c': 3}`"])]),
        # With a star nobody knows which is which, and a set has no order.
        ("[1, *[2]]", [(None, ["1", "2"])]),
        ("{1, 2}", [(None, ["1", "2"])]),
        ("[1 for _ in x]", [(None, ["1"])]),
        ("{x: 1 for x in y}", [(None, ["1"])]),
    ],
)
def test_entries_are_known_by_index_or_key(display: str, entries: list[tuple[object, list[str]]]) -> None:
    program = Program(f"show({display})")
    evaluator = program.model.values
    (items,) = evaluator.evaluate(program.shown[0])
    assert isinstance(items, Items)
    found = [(key, [program.describe(each) for each in values]) for key, values in evaluator.entries(items)]
    assert found == entries


@pytest.mark.parametrize("code", ["x.get('a')", "x.pop('a')", "x.setdefault('a', 3)", "list(x.values())[0]"])
def test_methods_of_dicts_give_their_values(code: str) -> None:
    assert {"1", "2"} <= set(values(f"x = {{'a': 1, 'b': 2}}\nshow({code})"))


@pytest.mark.parametrize(
    "code", ["for x in [1, 2]:\n    show(x)", "[show(x) for x in (1, 2)]", "for x in sorted({1, 2}):\n    show(x)"]
)
def test_loops_take_the_elements(code: str) -> None:
    assert values(code) == ["1", "2"]


def test_what_a_shared_container_holds_is_shared() -> None:
    code = "from autogen import AssistantAgent\nteam = {'a': AssistantAgent('a')}\ndef f(name):\n    show(team[name])"
    assert values(code) == ["shared AssistantAgent from `AssistantAgent('a')`"]


def test_comprehensions_hold_their_element() -> None:
    code = "from autogen import AssistantAgent\nteam = [AssistantAgent(n) for n in 'ab']\ndef f():\n    show(team[0])"
    assert values(code) == ["shared AssistantAgent from `AssistantAgent(n)`"]


def test_containers_are_looked_into_at_any_depth() -> None:
    program = Program("x = [1, *[2, 3]]\ny = {'a': (x, 4), **{'b': 5}}\nshow(y)")
    elements = program.model.values.elements(program.shown[0])
    assert sorted(program.describe(each) for each in elements) == ["1", "2", "3", "4", "5"]


# Functions.


def test_a_factory_builds_an_object_for_each_call() -> None:
    code = """
        from autogen import AssistantAgent
        def build():
            agent = AssistantAgent('a')
            return agent
        def f():
            show(build())
    """
    assert values(code) == ["AssistantAgent from `build()`"]


def test_a_getter_gives_the_shared_object() -> None:
    code = """
        from autogen import AssistantAgent
        agent = AssistantAgent('a')
        def get():
            return agent
        def f():
            show(get())
    """
    assert values(code) == ["shared AssistantAgent from `AssistantAgent('a')`"]


@pytest.mark.parametrize(
    "decorator", ["@functools.lru_cache", "@functools.lru_cache(maxsize=None)", "@functools.cache"]
)
def test_a_cached_factory_shares_its_object(decorator: str) -> None:
    code = f"""
import functools
from autogen import AssistantAgent
{decorator}
def build():
    return AssistantAgent('a')
def f():
    show(build())
"""
    assert values(code) == ["shared AssistantAgent from `AssistantAgent('a')`"]


def test_a_cache_by_argument_has_an_object_per_argument() -> None:
    code = """
        import functools
        from autogen import AssistantAgent
        @functools.lru_cache
        def build(session):
            return AssistantAgent(session)
        def f(session):
            show(build(session))
    """
    assert values(code) == ["AssistantAgent from `build(session)`"]


def test_a_cached_method_has_an_entry_for_its_object_only() -> None:
    code = """
        import functools
        from autogen import AssistantAgent
        class Desk:
            @functools.cache
            def one(self):
                return AssistantAgent('a')
            @functools.cache
            def each(self, name):
                return AssistantAgent(name)
        def f(desk: Desk):
            show(desk.one())
            show(desk.each('b'))
    """
    one, each = Program(code).values()
    assert one == ["shared AssistantAgent from `AssistantAgent('a')`"]
    assert each == ["AssistantAgent from `desk.each('b')`"]


def test_a_factory_of_factories() -> None:
    code = """
        from autogen import AssistantAgent
        def build():
            return AssistantAgent('a')
        def outer():
            return build()
        def f():
            show(outer())
    """
    assert values(code) == ["AssistantAgent from `outer()`"]


def test_a_function_may_return_the_one_or_the_other() -> None:
    assert values("def f(x):\n    if x:\n        return 1\n    return 2\nshow(f(0))") == ["1", "2"]


def test_a_generator_gives_what_it_yields() -> None:
    code = "from autogen import AssistantAgent\ndef deps():\n    yield AssistantAgent('a')\ndef f():\n    show(deps())"
    assert values(code) == ["AssistantAgent from `deps()`"]


def test_functions_that_call_themselves_end() -> None:
    assert values("def f(n):\n    return f(n - 1) if n else 1\nshow(f(3))") == ["1"]
    assert Program("def f(): return g()\ndef g(): return f()\nshow(f(), g())").values() == [[], []]
    assert Program("x = y\ny = x\nshow(x)").values() == [[]]


def test_functions_are_values() -> None:
    code = "def f(): ...\ng = f\nh = lambda: f\nshow(g, h, h())"
    assert Program(code).values() == [["function f"], ["function <lambda>"], ["function f"]]


def test_partial_remembers_its_target() -> None:
    code = """
        from functools import partial
        from autogen import AssistantAgent
        make = partial(AssistantAgent, 'a')
        show(make)
        def f():
            show(make())
    """
    assert Program(code).values() == [["partial autogen.AssistantAgent"], ["AssistantAgent from `make()`"]]


# Parameters.


def test_a_parameter_is_what_the_callers_pass() -> None:
    code = """
        from autogen import AssistantAgent
        def ask(agent, question): show(agent)
        def f():
            ask(AssistantAgent('a'), 'why')
        def g():
            ask(question='why', agent=AssistantAgent('b'))
    """
    assert values(code) == ["AssistantAgent from `AssistantAgent('a')`", "AssistantAgent from `AssistantAgent('b')`"]


def test_a_method_parameter_does_not_count_self() -> None:
    code = """
        class C:
            def ask(self, x): show(x)
            @staticmethod
            def plain(x): show(x)
            @classmethod
            def make(cls, x): show(x)
        def f(c: C):
            c.ask(1)
            C.ask(c, 2)
            C.plain(3)
            c.plain(4)
            C.make(5)
            c.make(6)
    """
    assert Program(code).values() == [["1", "2"], ["3", "4"], ["5", "6"]]


@pytest.mark.parametrize(
    "annotation",
    [
        "AssistantAgent",
        "'AssistantAgent'",
        "autogen.AssistantAgent",
        "Optional[AssistantAgent]",
        "typing.Union[AssistantAgent, None]",
        "AssistantAgent | None",
        "Annotated[AssistantAgent, 1]",
    ],
)
def test_an_annotation_tells_the_class(annotation: str) -> None:
    code = f"""
import autogen, typing
from typing import Annotated, Optional
from autogen import AssistantAgent
def f(a: {annotation}): show(a)
"""
    assert values(code) == ["some AssistantAgent"]


@pytest.mark.parametrize(
    "annotation", ["5", "[AssistantAgent]", "'list[AssistantAgent]'", "'AssistantAgent | None'", "''"]
)
def test_other_annotations_tell_nothing(annotation: str) -> None:
    assert values(f"from autogen import AssistantAgent\ndef f(a: {annotation}): show(a)") == []


def test_an_annotation_on_self_tells_the_class_where_the_value_does_not() -> None:
    code = """
        from autogen import AssistantAgent
        class Desk:
            def __init__(self, agent, other):
                self.agent: AssistantAgent = agent
                self.later: AssistantAgent
                other.agent = 5
            def broken():
                pass
            def m(self):
                show(self.agent)
                show(self.later)
    """
    assert Program(code).values() == [["some AssistantAgent"], ["some AssistantAgent"]]


def test_what_functions_in_a_method_keep_on_self_is_kept_but_not_what_other_classes_do() -> None:
    code = """
        class Desk:
            def start(self):
                def later():
                    self.turn = 1
                class Handler:
                    def run(self):
                        self.turn = 2
            def m(self):
                show(self.turn)
    """
    assert values(code) == ["1"]


def test_super_outside_of_classes_is_nothing() -> None:
    assert values("show(super().send)") == []


def test_a_method_that_a_base_of_unknown_origin_may_have_is_not_autogens() -> None:
    code = """
        import mine
        from autogen import AssistantAgent
        class Known(AssistantAgent): ...
        class Unknown(mine.Base, AssistantAgent): ...
        class Own(AssistantAgent):
            def send(self): ...
    """
    program = Program(code)
    evaluator = program.model.values
    assert [evaluator.may_define(program.scope(name), "send") for name in ("Known", "Unknown", "Own")] == [
        False,
        True,
        True,
    ]


def test_a_long_line_of_classes_is_followed_so_far_only() -> None:
    classes = "\n".join(f"class C{number}(C{number - 1}): ..." for number in range(1, 60))
    program = Program(f"class C0: ...\n{classes}")
    assert 10 < len(program.model.values.local_mro(program.scope("C59"))) < 59


def test_an_annotated_collection_is_not_its_element() -> None:
    assert values("from autogen import AssistantAgent\ndef f(a: list[AssistantAgent]): show(a)") == []


@pytest.mark.parametrize(
    "parameter",
    ["a=Depends(build)", "a: Annotated[AssistantAgent, Depends(build)]", "a: AssistantAgent = Depends(build)"],
)
def test_a_dependency_is_what_its_function_returns(parameter: str) -> None:
    code = f"""
from typing import Annotated
from fastapi import Depends
from autogen import AssistantAgent
agent = AssistantAgent('a')
def build():
    return agent
def f({parameter}): show(a)
"""
    assert "shared AssistantAgent from `AssistantAgent('a')`" in values(code)


# Classes.

SERVICE = """
from autogen import AssistantAgent
class Service:
    kind = 'x'
    agent = AssistantAgent('class')
    def __init__(self):
        self.own = AssistantAgent('own')
    @property
    def prop(self):
        return self.own
    def build(self):
        return AssistantAgent('fresh')
"""


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("self.agent", "shared AssistantAgent from `AssistantAgent('class')`"),
        ("self.own", "AssistantAgent from `AssistantAgent('own')`"),
        ("self.prop", "AssistantAgent from `AssistantAgent('own')`"),
        ("self.build()", "AssistantAgent from `self.build()`"),
        ("self.build", "function build of some Service"),
        ("self", "some Service"),
        ("Service.agent", "shared AssistantAgent from `AssistantAgent('class')`"),
        ("self.kind", "'x'"),
    ],
)
def test_methods_see_what_is_kept_on_self(expression: str, value: str) -> None:
    assert values(f"{SERVICE}    def m(self):\n        show({expression})") == [value]


def test_what_a_shared_object_keeps_is_shared_and_known_by_its_construction() -> None:
    assert values(f"{SERVICE}service = Service()\ndef f():\n    show(service.own)") == [
        "shared AssistantAgent from `Service()`"
    ]
    assert values(f"{SERVICE}def f():\n    service = Service()\n    show(service.own)") == [
        "AssistantAgent from `AssistantAgent('own')`"
    ]


def test_what_a_shared_object_builds_is_not_shared() -> None:
    assert values(f"{SERVICE}service = Service()\ndef f():\n    show(service.build())") == [
        "AssistantAgent from `service.build()`"
    ]


def test_subclasses_inherit() -> None:
    code = f"{SERVICE}class Sub(Service):\n    def m(self):\n        show(self.own)\n        show(self.build)"
    assert Program(code).values() == [
        ["AssistantAgent from `AssistantAgent('own')`"],
        ["function build of some Sub"],
    ]


def test_subclasses_override() -> None:
    code = f"{SERVICE}class Sub(Service):\n    agent = None\n    def m(self):\n        show(self.agent)"
    assert values(code) == ["None"]


def test_super_passes_over_the_own_class() -> None:
    code = """
        from autogen import AssistantAgent
        class Base(AssistantAgent):
            def reset(self): ...
        class Sub(Base):
            def reset(self):
                show(super().reset)
                show(super().send)
    """
    assert Program(code).values() == [["function reset of some Sub"], ["AssistantAgent.send of some Sub"]]


def test_subclasses_of_agents_are_agents() -> None:
    program = Program("import autogen\nclass A(autogen.AssistantAgent): ...\nclass B(A): ...\nclass C: ...")
    evaluator = program.model.values
    assert [api.name for api in evaluator.api_bases(program.scope("B"))] == ["AssistantAgent"]
    assert evaluator.api_bases(program.scope("C")) == ()
    assert [scope.name for scope in evaluator.local_mro(program.scope("B"))] == ["B", "A"]


def test_classes_that_derive_from_each_other_end() -> None:
    program = Program("class A(B): ...\nclass B(A): ...\nclass C(C): ...")
    assert {scope.name for scope in program.model.values.local_mro(program.scope("A"))} == {"A", "B"}
    assert [scope.name for scope in program.model.values.local_mro(program.scope("C"))] == ["C"]


# Constants.


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("'ALWAYS'", "ALWAYS"),
        ("'AL' 'WAYS'", "ALWAYS"),
        ("-1", -1),
        ("1_000", 1000),
        ("True", True),
        ("None", None),
        ("MODE", "NEVER"),
        ("ALIAS", "NEVER"),
        ("Settings.mode", "TERMINATE"),
        ("math.inf", math.inf),
        ("float('inf')", math.inf),
        ("inf", math.inf),
    ],
)
def test_constants_are_seen_through_names(expression: str, value: object) -> None:
    code = f"""
import math
from math import inf
MODE = 'NEVER'
ALIAS = MODE
class Settings:
    mode = 'TERMINATE'
def f():
    show({expression})
"""
    program = Program(code)
    constant = program.model.constant(program.shown[0])
    assert constant is not None
    assert constant.value == value
    assert type(constant.value) is type(value)


@pytest.mark.parametrize(
    "code",
    [
        "x = 1\nx = 2\nshow(x)",
        "x = 1\nif c:\n    x = 2\nshow(x)",
        "x = 1\ndef f():\n    global x\n    x = 2\nshow(x)",
        "def f(x=1):\n    show(x)",
        "for x in [1]:\n    show(x)",
        "x = 1\nx += 1\nshow(x)",
        "x = os.getenv('X')\nshow(x)",
        "show(f'{x}')",
        "class C:\n    x = 1\n    def m(self):\n        self.x = 2\n        show(self.x)",
    ],
)
def test_what_may_change_is_no_constant(code: str) -> None:
    program = Program(code)
    assert program.model.constant(program.shown[0]) is None


@pytest.mark.parametrize(
    ("beside", "value"),
    [
        ("class B:\n    x = 2", 1),
        ("class B(A):\n    y = 2", 1),
        ("def f():\n    x = 2", 1),
        ("other.y = 2", 1),
        # `self` may be one of those, or have been given another value.
        ("class B(A):\n    x = 2", None),
        ("class B(A): ...\nclass C(B):\n    x = 2", None),
        ("other.x = 2", None),
    ],
)
def test_a_class_attribute_is_a_constant_where_nothing_overrides_it(beside: str, value: object) -> None:
    program = Program(f"class A:\n    x = 1\n    def m(self):\n        show(self.x)\n{beside}")
    constant = program.model.constant(program.shown[0])
    assert (constant.value if constant is not None else None) == value


@pytest.mark.parametrize(
    ("definition", "value"),
    [
        ("class A:\n    x: int = 1", 1),
        ("class A(Base):\n    x = 1", 1),
        # Each object of a dataclass or pydantic model may have a value of its own.
        ("@dataclass\nclass A:\n    x: int = 1", None),
        ("class A(BaseModel):\n    x: int = 1", None),
        ("class A:\n    x = 1\n    x = 2", None),
        ("class A:\n    for x in y: ...", None),
        ("class A:\n    x, y = 1, 2", None),
        ("class A:\n    x: int", None),
    ],
)
def test_a_field_is_no_constant(definition: str, value: object) -> None:
    program = Program(f"{definition}\nshow(A.x)\nshow(A().x)")
    for node in program.shown:
        constant = program.model.constant(node)
        assert (constant.value if constant is not None else None) == value


def test_none_is_a_constant_and_not_nothing() -> None:
    program = Program("x = None\nshow(x)\nshow(y)")
    known, unknown = (program.model.constant(node) for node in program.shown)
    assert known is not None
    assert known.value is None
    assert unknown is None


@pytest.mark.parametrize(
    "literal",
    [
        pytest.param("9" * 10_000, id="an integer too long to convert"),
        pytest.param(r"'\N{no such character}'", id="an unknown character name"),
        pytest.param(r"'\x1'", id="half an escape"),
        pytest.param(r"'\ud800'", id="half a surrogate pair"),
        pytest.param(r"'\d'", id="an escape that is none"),
        pytest.param(r"b'\d'", id="an escape that is none, in bytes"),
        pytest.param("f'{x}'", id="an f-string"),
        pytest.param("1e999", id="a float too big"),
        pytest.param("1j", id="an imaginary number"),
    ],
)
def test_odd_literals_neither_crash_nor_warn(literal: str) -> None:
    program = Program(
        f"show({literal}, -{literal}, {literal} {literal})" if literal[-1] == "'" else f"show(-{literal})"
    )
    for node in program.shown:
        program.model.constant(node)
        program.model.evaluate(node)


# Arguments.


def test_arguments_are_found_by_keyword_position_and_mapping() -> None:
    program = Program("opts = {'c': 3}\nf(1, b=2, **opts, **{'d': 4})\nshow(f(1, b=2, **opts, **{'d': 4}))")
    arguments = program.model.values.arguments(program.shown[0])  # type: ignore[arg-type]  # it is a call
    found = [arguments.get("a", 0), arguments.get("b", 1), arguments.get("c"), arguments.get("d"), arguments.get("e")]
    assert [each and program.text(each.value) for each in found] == ["1", "2", "3", "4", None]
    assert not arguments.open_ended


@pytest.mark.parametrize("code", ["f(*x)", "f(**x)", "f(**{**x})", "f(**{k: 1})"])
def test_what_cannot_be_seen_through_leaves_the_arguments_open(code: str) -> None:
    program = Program(f"def g(x, k):\n    show({code})")
    assert program.model.values.arguments(program.shown[0]).open_ended  # type: ignore[arg-type]  # it is a call


# Bounds.


def test_a_long_chain_of_aliases_ends() -> None:
    lines = ["x0 = 1", *(f"x{n} = x{n - 1}" for n in range(1, 3000)), "show(x2999)"]
    assert Program("\n".join(lines)).values() in ([[]], [["1"]])


def test_exponentially_many_paths_end() -> None:
    lines = [
        "def f0(): return 1",
        *(f"def f{n}():\n    return f{n - 1}() or f{n - 1}()" for n in range(1, 60)),
        "show(f59())",
    ]
    assert len(Program("\n".join(lines)).values()) == 1


def test_a_collection_made_of_itself_ends() -> None:
    code = """
        from autogen import AssistantAgent


        class Crew:
            def __init__(self):
                self.members = []

            def hire(self):
                self.members = [*self.members, AssistantAgent("a")]
                show(self.members[0])
    """
    assert values(code) == ['AssistantAgent from `AssistantAgent("a")`']


# The two evaluators of a module.


def test_what_no_parameter_has_a_part_in_is_evaluated_once() -> None:
    program = Program("import autogen\nhelper = autogen.AssistantAgent('h')\ndef f():\n    show(helper)\nf()\n")
    (node,) = program.shown
    assert program.model.plain_values.evaluate(node)
    assert program.model.values.evaluate(node) is program.model.plain_values.evaluate(node)


@pytest.mark.parametrize(
    "inside",
    ["show(agent)", "show([agent])", "other = agent\n    show(other)", "show(agent or None)"],
)
def test_what_a_parameter_has_a_part_in_is_evaluated_by_each(inside: str) -> None:
    """Whichever is asked first: one knows no callers, the other does."""
    code = f"import autogen\ndef f(agent=None):\n    {inside}\nf(autogen.AssistantAgent('h'))\n"
    for plain_first in (True, False):
        program = Program(code)
        (node,) = program.shown
        evaluators = [program.model.plain_values, program.model.values]
        for evaluator in evaluators if plain_first else evaluators[::-1]:
            evaluator.evaluate(node)
        assert len(evaluators[0].elements(node)) < len(evaluators[1].elements(node))
