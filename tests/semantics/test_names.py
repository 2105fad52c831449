"""Names: which bindings a use of a name can see."""

from __future__ import annotations

from typing import Any

import pytest
from small_programs import Program, bindings

from autogen_lint.semantics.names import Names
from autogen_lint.semantics.scopes import BindingKind, ScopeKind

# What happens one after the other.


def test_a_later_binding_hides_an_earlier_one() -> None:
    assert bindings("x = 1\nx = 2\nshow(x)") == ["x = 2"]


def test_a_binding_that_is_still_to_come_is_not_seen() -> None:
    assert bindings("x = 1\nshow(x)\nx = 2") == ["x = 1"]


def test_an_assignment_takes_effect_after_its_value() -> None:
    assert bindings("x = 1\nx = show(x)") == ["x = 1"]
    assert bindings("x = 1\nx: int = show(x)") == ["x = 1"]
    assert bindings("def f(x):\n    x = show(x) or []") == ["x"]


@pytest.mark.parametrize("statement", ["x += 1", "x: int"])
def test_changing_or_annotating_is_not_hiding(statement: str) -> None:
    assert bindings(f"x = 1\n{statement}\nshow(x)") == ["x = 1", statement]


def test_a_deletion_binds_nothing() -> None:
    assert bindings("x = 1\ndel x\nx = 2\nshow(x)") == ["x = 2"]


def test_builtins_and_unknown_names_have_no_bindings() -> None:
    assert Program("show(len)\nshow(nowhere)").bindings() == [[], []]


def test_a_definition_is_a_binding_like_any_other() -> None:
    code = "x = 1\ndef x(): ...\nshow(x)\nclass x: ...\nshow(x)\nimport x\nshow(x)"
    assert Program(code).bindings() == [["def x(): ..."], ["class x: ..."], ["import x"]]


# What may or may not happen.


def test_a_branch_may_be_taken_or_not() -> None:
    assert bindings("x = 1\nif c:\n    x = 2\nshow(x)") == ["x = 1", "x = 2"]


def test_within_its_branch_a_binding_is_certain() -> None:
    assert bindings("x = 1\nif c:\n    x = 2\n    show(x)") == ["x = 2"]
    assert bindings("x = 1\nif c:\n    x = 2\n    if d:\n        show(x)") == ["x = 2"]


def test_both_branches_count() -> None:
    assert bindings("if c:\n    x = 1\nelif d:\n    x = 2\nelse:\n    x = 3\nshow(x)") == ["x = 1", "x = 2", "x = 3"]


def test_one_branch_does_not_see_the_other() -> None:
    assert bindings("x = 1\nif c:\n    x = 2\nelse:\n    show(x)") == ["x = 1"]


def test_either_import_of_a_try_may_have_worked() -> None:
    code = "try:\n    import a as x\nexcept ImportError:\n    import b as x\nshow(x)"
    assert bindings(code) == ["import a as x", "import b as x"]


def test_a_handler_may_run_after_part_of_the_body() -> None:
    code = "x = 1\ntry:\n    x = 2\n    f()\nexcept E:\n    show(x)"
    assert bindings(code) == ["x = 1", "x = 2"]


def test_what_a_try_body_has_bound_is_certain_in_the_rest_of_it() -> None:
    assert bindings("x = 1\ntry:\n    x = 2\n    show(x)\nfinally:\n    pass") == ["x = 2"]


def test_the_caught_exception_is_bound_in_its_handler() -> None:
    code = "x = 1\ntry:\n    pass\nexcept E as x:\n    show(x)\nexcept F:\n    show(x)"
    in_handler, in_other = Program(code).bindings()
    assert in_handler == ["except E as x:"]
    assert "x = 1" in in_other


def test_a_loop_brings_back_what_its_end_has_bound() -> None:
    assert bindings("x = 1\nwhile c:\n    show(x)\n    x = 2") == ["x = 1", "x = 2"]
    assert bindings("x = 1\nfor i in y:\n    show(x)\n    x = 2") == ["x = 1", "x = 2"]


def test_a_loop_may_not_run_at_all() -> None:
    assert bindings("x = 1\nfor x in y:\n    pass\nshow(x)") == ["x = 1", "for x in y:"]
    assert bindings("x = 1\nwhile c:\n    x = 2\nshow(x)") == ["x = 1", "x = 2"]


def test_what_comes_after_a_loop_is_not_seen_in_it() -> None:
    assert bindings("x = 1\nfor i in y:\n    show(x)\nx = 2") == ["x = 1"]


def test_a_walrus_binds_where_it_stands() -> None:
    assert bindings("x = 1\nif (x := 2):\n    show(x)") == ["(x := 2)"]
    assert bindings("x = 1\nif show(x) and (x := 2): ...") == ["x = 1"]


def test_a_walrus_behind_an_operator_may_not_be_reached() -> None:
    assert bindings("x = 1\na and (x := 2)\nshow(x)") == ["x = 1", "(x := 2)"]
    assert bindings("x = 1\nb = (x := 2) if a else 3\nshow(x)") == ["x = 1", "(x := 2)"]


def test_a_walrus_behind_an_earlier_condition_may_not_be_reached() -> None:
    assert bindings("x = 1\nif a: ...\nelif (x := 2): ...\nshow(x)") == ["x = 1", "(x := 2)"]


def test_a_walrus_in_a_comprehension_may_not_be_reached() -> None:
    assert bindings("x = 1\nany((x := i) for i in y)\nshow(x)") == ["x = 1", "(x := i)"]


def test_a_pattern_may_not_match() -> None:
    assert bindings("x = 1\nmatch y:\n    case [x]: ...\nshow(x)") == ["x = 1", "x"]


def test_every_case_of_a_match_may_be_the_one() -> None:
    code = "match y:\n    case 1:\n        x = 1\n    case _:\n        x = 2\nshow(x)"
    assert bindings(code) == ["x = 1", "x = 2"]


@pytest.mark.parametrize(
    "pattern", ["x", "[1, x]", "[1, *x]", '{"k": x}', '{"k": 1, **x}', "C(a=x)", "C() as x", "(1 | 2) as x"]
)
def test_patterns_bind(pattern: str) -> None:
    program = Program(f"match y:\n    case {pattern}:\n        show(x)")
    (node,) = program.shown
    assert [each.kind for each in program.model.names.bindings("x", node)] == [BindingKind.PATTERN]


# Scopes.


def test_functions_see_any_value_that_an_outer_name_ever_has() -> None:
    assert bindings("x = 1\ndef f():\n    show(x)\nx = 2") == ["x = 1", "x = 2"]


def test_a_name_bound_anywhere_in_a_function_is_local_throughout() -> None:
    assert "x = 1" not in bindings("x = 1\ndef f():\n    show(x)\n    x = 2")


def test_parameters_are_local() -> None:
    assert bindings("x = 1\ndef f(x): show(x)") == ["x"]
    assert bindings("x = 1\nf = lambda *x: show(x)") == ["*x"]
    assert bindings("x = 1\nasync def f(y, *, x=None): show(x)") == ["x=None"]


@pytest.mark.parametrize(
    "code",
    [
        "def f(x=show(x)): ...",
        "def f(x: show(x)): ...",
        "def f(x) -> show(x): ...",
        "@show(x)\ndef f(x): ...",
        "f = lambda x=show(x): x",
        "class C(show(x)):\n    x = 2",
        "class C(metaclass=show(x)):\n    x = 2",
        "[x for x in show(x)]",
        "[x for x in [x for x in show(x)]]",
    ],
)
def test_what_is_evaluated_outside_sees_the_outer_name(code: str) -> None:
    assert bindings(f"x = 1\n{code}") == ["x = 1"]


def test_methods_do_not_see_class_variables() -> None:
    assert bindings("x = 1\nclass C:\n    x = 2\n    def m(self): show(x)") == ["x = 1"]


def test_class_bodies_see_class_variables() -> None:
    assert bindings("x = 1\nclass C:\n    x = 2\n    show(x)\n    def m(self, y=x): ...") == ["x = 2"]


def test_class_bodies_see_the_scopes_around_them() -> None:
    assert bindings("x = 1\nclass C:\n    show(x)") == ["x = 1"]
    assert bindings("def f(x):\n    class C:\n        show(x)") == ["x"]


def test_inner_classes_do_not_see_outer_class_variables() -> None:
    assert bindings("x = 1\nclass C:\n    x = 2\n    class D:\n        show(x)") == ["x = 1"]


def test_comprehensions_have_names_of_their_own() -> None:
    assert bindings("x = 1\n[show(x) for x in y]") == ["for x in y"]
    assert bindings("x = 1\n[x for x in y]\nshow(x)") == ["x = 1"]
    assert bindings("{a: show(x) for a, (b, *x) in y}") == ["for a, (b, *x) in y"]


def test_later_clauses_of_a_comprehension_see_the_earlier_ones() -> None:
    assert bindings("x = 1\n[z for x in y for z in show(x)]") == ["for x in y for z in show(x)"]
    assert bindings("x = 1\n[x for x in y if show(x)]") == ["for x in y if show(x)"]


def test_comprehensions_see_the_order_of_the_scope_around_them() -> None:
    assert bindings("x = 1\nx = 2\n[show(x) for i in y]\nx = 3") == ["x = 2"]


def test_comprehensions_in_a_class_body_see_it_in_their_first_iterable_only() -> None:
    assert bindings("x = 1\nclass C:\n    x = 2\n    y = [i for i in show(x)]") == ["x = 2"]
    assert bindings("x = 1\nclass C:\n    x = 2\n    y = [show(x) for i in z]") == ["x = 1"]
    assert bindings("x = 1\nclass C:\n    x = 2\n    y = [j for i in z for j in show(x)]") == ["x = 1"]


def test_a_walrus_in_a_comprehension_binds_around_it() -> None:
    assert bindings("x = 1\ndef f():\n    any((x := i) for i in y)\n    show(x)") == ["(x := i)"]


def test_global_binds_in_the_module() -> None:
    code = "x = 1\ndef f():\n    global x\n    x = 2\ndef g():\n    x = 3\nshow(x)"
    assert bindings(code) == ["x = 1", "x = 2"]


def test_global_passes_over_the_functions_between() -> None:
    assert bindings("x = 1\ndef f():\n    x = 2\n    def g():\n        global x\n        show(x)") == ["x = 1"]


def test_nonlocal_binds_in_the_function_around() -> None:
    code = "x = 1\ndef f():\n    x = 2\n    def g():\n        nonlocal x\n        x = 3\n    show(x)"
    assert bindings(code) == ["x = 2", "x = 3"]


def test_nonlocal_reaches_a_parameter() -> None:
    assert bindings("def f(x):\n    def g():\n        nonlocal x\n        x = 3\n    show(x)") == ["x", "x = 3"]


def test_nonlocal_passes_over_functions_without_the_name() -> None:
    code = "def f():\n    x = 1\n    def g():\n        def h():\n            nonlocal x\n            x = 2\n    show(x)"
    assert bindings(code) == ["x = 1", "x = 2"]


def test_nonlocal_passes_over_classes() -> None:
    inner = "class C:\n        x = 2\n        def g():\n            nonlocal x\n            show(x)"
    assert bindings(f"def f():\n    x = 1\n    {inner}") == ["x = 1"]


@pytest.mark.parametrize("inner", ["[show(x) for y in z]", "[[show(x) for a in b] for y in z]", "f = lambda: show(x)"])
def test_what_stands_in_a_class_without_being_its_statement_does_not_see_its_names(inner: str) -> None:
    assert bindings(f"x = 1\nclass C:\n    x = 2\n    {inner}") == ["x = 1"]


# What a binding knows.


@pytest.mark.parametrize(
    ("statement", "name", "imported"),
    [
        ("import a", "a", "a"),
        ("import a.b.c", "a", "a"),
        ("import a.b.c as d", "d", "a.b.c"),
        ("from a.b import c", "c", "a.b.c"),
        ("from a import b as c", "c", "a.b"),
        ("from . import a", "a", ".a"),
        ("from ..a import b", "b", "..a.b"),
        ("from .a.b import (c, d as e)", "e", ".a.b.d"),
    ],
)
def test_imports_know_what_they_import(statement: str, name: str, imported: str) -> None:
    (binding,) = Program(statement).model.walk.module_scope.bindings[name]
    assert (binding.kind, binding.imported) == (BindingKind.IMPORT, imported)


@pytest.mark.parametrize(
    ("statement", "path"),
    [
        ("x = y", ()),
        ("a = x = y", ()),
        ("a, x = y", (1,)),
        ("[a, (b, x)] = y", (1, 1)),
        ("a, *x = y", (None,)),
        ("*a, x = y", (None,)),
        ("for x in y: ...", (None,)),
        ("for a, x in y: ...", (None, 1)),
        ("with y as x: ...", ()),
        ("with y as (a, x): ...", (1,)),
        ("(x := y)", ()),
    ],
)
def test_unpacking_is_remembered_as_a_path_into_the_value(statement: str, path: tuple[int | None, ...]) -> None:
    program = Program(statement)
    (binding,) = program.model.walk.module_scope.bindings["x"]
    assert binding.path == path
    assert binding.value is not None
    assert program.text(binding.value) == "y"


def test_attributes_of_names_are_targets_too() -> None:
    scope = Program("def f(self):\n    self.a, self.b = y\n    self.c: int = 1\n    self.d.e = 2").scope("f")
    assert [(each.base, each.attribute, each.path) for each in scope.attribute_targets] == [
        ("self", "a", (0,)),
        ("self", "b", (1,)),
        ("self", "c", ()),
    ]


def test_scopes_know_what_they_are() -> None:
    program = Program("class C:\n    async def m(self):\n        return [lambda: 0 for i in x]\n    def s(self): ...")
    method, plain = program.scope("m"), program.scope("s")
    assert (method.kind, method.is_async, plain.is_async) == (ScopeKind.FUNCTION, True, False)
    assert method.enclosing_class is program.scope("C")
    function = program.scope("<lambda>")
    assert [each.kind for each in function.ancestors()] == [
        ScopeKind.LAMBDA,
        ScopeKind.COMPREHENSION,
        ScopeKind.FUNCTION,
        ScopeKind.CLASS,
        ScopeKind.MODULE,
    ]
    assert function.function is function
    assert function.parent is not None
    assert function.parent.function is method


def test_code_at_class_level_runs_in_the_function_around_the_class() -> None:
    program = Program("def f():\n    class C:\n        x = 1\nclass D: ...")
    assert program.scope("C").function is program.scope("f")
    assert program.scope("D").function is None


# Names that are bound very often.


def test_what_hides_the_others_within_a_round_hides_those_of_earlier_rounds() -> None:
    code = "for _ in y:\n    x = 1\n    show(x)\n    x = 2"
    assert bindings(code) == ["x = 1"]
    assert bindings(f"while c:\n    x = 0\n    {code.replace(chr(10), chr(10) + '    ')}") == ["x = 1"]


def test_an_inner_loop_has_earlier_rounds_of_its_own() -> None:
    code = "for _ in y:\n    x = 1\n    for _ in z:\n        show(x)\n        x = 2\n    x = 3"
    assert bindings(code) == ["x = 1", "x = 2"]


def test_of_very_many_bindings_the_nearest_are_told_and_the_rest_is_unknown() -> None:
    branches = "".join(f"if c:\n    x = {index}\n" for index in range(300))
    program = Program(f"{branches}show(x)")
    unknown, *told = program.model.names.bindings("x", program.shown[0])
    assert [program.text(each.value) for each in told if each.value is not None] == [str(i) for i in range(250, 300)]
    assert unknown.value is None
    assert unknown.kind is BindingKind.ASSIGNMENT


def test_a_name_that_is_bound_again_and_again_is_looked_up_without_looking_at_all_of_its_bindings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[int] = []
    is_hiding = Names._hides_earlier

    def counting(*given: Any) -> bool:
        calls.append(1)
        return is_hiding(*given)

    monkeypatch.setattr(Names, "_hides_earlier", counting)
    Program("x = 1\nshow(x)\n" * 400).bindings()
    assert len(calls) == 400
