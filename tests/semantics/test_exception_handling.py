"""Exception handlers: what they catch and what they do about it."""

from __future__ import annotations

from textwrap import indent

import libcst as cst
import pytest
from small_programs import Program

from autogen_lint.semantics import exception_handling as handling


def handler(clause: str, body: str = "pass", before: str = "") -> tuple[Program, cst.Try, cst.ExceptHandler]:
    """A program, its outermost `try`, which runs `run()`, and that one's handler."""
    body = indent(body, "        ")
    imports = "import logging, os, sys, time, asyncio"
    program = Program(f"{imports}\n{before}\nasync def f():\n    try:\n        run()\n    {clause}\n{body}\n")
    node = program.scope("f").own(cst.Try)[0]
    return program, node, node.handlers[0]


@pytest.mark.parametrize(
    ("clause", "broad"),
    [
        ("except:", True),
        ("except Exception:", True),
        ("except Exception as e:", True),
        ("except BaseException:", True),
        ("except (ValueError, Exception):", True),
        ("except Alias:", True),
        ("except ValueError:", False),
        ("except (ValueError, KeyError):", False),
        ("except asyncio.TimeoutError:", False),
        ("except Mine:", False),
        ("except lib.Exception:", False),
    ],
)
def test_what_is_caught(clause: str, broad: bool) -> None:
    program, _, found = handler(clause, before="import lib\nAlias = Exception\nclass Mine(Exception): ...")
    assert handling.catches_broadly(found, program.model) is broad
    assert handling.is_bare(found) is (clause == "except:")


def test_an_own_class_called_exception_is_not_the_builtin() -> None:
    program, _, found = handler("except Exception:", before="from mine import Exception")
    assert not handling.catches_broadly(found, program.model)


@pytest.mark.parametrize(
    "body",
    [
        "raise",
        "raise ValueError from e",
        "if x:\n    raise",
        "for x in y:\n    with z:\n        raise",
        "if x:\n    pass\nelif y:\n    raise",
        "if x:\n    pass\nelse:\n    raise",
        "try:\n    pass\nfinally:\n    raise",
        "match x:\n    case 1:\n        raise",
        "sys.exit(1)",
        "os._exit(1)",
        "exit()",
        "log()\nraise",
    ],
)
def test_what_raises_again(body: str) -> None:
    program, _, found = handler("except Exception as e:", body)
    assert handling.raises_again(found, program.model)


@pytest.mark.parametrize(
    "body", ["pass", "log()", "def g():\n    raise", "class C:\n    raise_ = 1", "lib.exit()", "return 1"]
)
def test_what_does_not_raise_again(body: str) -> None:
    program, _, found = handler("except Exception as e:", body, before="import lib")
    assert not handling.raises_again(found, program.model)


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        "...",
        "'a comment'",
        "return",
        "return None",
        "return 'sorry'",
        "return []",
        "return {'a': [1, None]}",
        "return dict()",
        "return DEFAULT",
        "reply = None",
        "reply: str = ''",
        "count += 1",
        "time.sleep(1)",
        "await asyncio.sleep(1)",
        "reply = None; return None",
        "job.answer = ''",
        "job.answer = None",
        "job.done = False",
    ],
)
def test_what_is_silent(body: str) -> None:
    program, _, found = handler("except Exception as e:", body, before="DEFAULT = 'x'")
    assert handling.is_silent(found, program.model)


@pytest.mark.parametrize(
    "body",
    [
        "raise",
        "print('failed')",
        "logging.exception('failed')",
        "return str(e)",
        "return e",
        "return f'{e}'",
        "return {'error': e}",
        "return {e: 1}",
        "return ['a', (e, 1)]",
        "return [*e.args]",
        "job.status = 'failed'",
        "job.failed = True",
        "errors.append(e)",
        "reply = fallback()",
        "return unknown",
        "if x:\n    pass",
        "pass\nlog()",
    ],
)
def test_what_may_tell_somebody(body: str) -> None:
    program, _, found = handler("except Exception as e:", body)
    assert not handling.is_silent(found, program.model)


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("ok = True\n    try:\n        run()\n    except Exception:\n        ok = False\n    return ok", True),
        ("try:\n        run()\n        ok = True\n    except Exception:\n        pass\n    if ok: ...", True),
        ("while go:\n        if not ok: ...\n        try:\n            run()\n        except: ok = False", True),
        ("print(ok)\n    try:\n        run()\n    except Exception:\n        ok = False", False),
        ("try:\n        run()\n    except Exception:\n        ok = False\n    return other", False),
        ("try:\n        run()\n    except Exception:\n        ok = False\n    ok = True", False),
        ("try:\n        run()\n    except Exception:\n        ok = None\n    return ok", False),
        ("try:\n        run()\n    except Exception:\n        failures += 1\n    return failures", True),
        (
            "try:\n        run()\n    except:\n        ok = False\n    else:\n        use(ok)\n    finally: use(ok)",
            False,
        ),
    ],
)
def test_a_flag_that_is_looked_at_afterwards(code: str, read: bool) -> None:
    program = Program(f"def f():\n    {code}")
    (node,) = program.scope("f").own(cst.Try)
    assert handling.reads_flag_afterwards(node, node.handlers[0], program.model) is read


def test_a_bare_except_names_nothing() -> None:
    for clause, names in [
        ("except:", set()),
        ("except (OSError, KeyError):", {"builtins.OSError", "builtins.KeyError"}),
    ]:
        program, _, found = handler(clause)
        assert handling.caught_names(found, program.model) == names


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("return 'Error: the model did not answer'", True),
        ("return {'error': 'timeout', **extra}", True),
        ("if x:\n    return 'could not be reached'", True),
        ("return {'answer': None}", False),
        ("return {**extra}", False),
        ("return 'Good bye'", False),
        ("return f'failed: {e}'", False),
        ("return", False),
        ("log('failed')", False),
    ],
)
def test_a_returned_text_may_say_that_it_failed(body: str, says: bool) -> None:
    _, _, found = handler("except Exception as e:", body)
    assert handling.says_that_it_failed(found) is says


@pytest.mark.parametrize(
    ("body", "reads"),
    [
        ("answer = result.summary", True),
        ("answer = result.chat_history[-1].content", True),
        ("answer = result[0]", True),
        ("answer = getattr(result, 'summary', None) or len(result)", True),
        ("answer = result['summary']", False),
        ("answer = result[1:]", False),
        ("answer = result[index]", False),
        ("answer = run()", False),
    ],
)
def test_looking_at_what_is_there_is_no_work(body: str, reads: bool) -> None:
    program = Program(f"def f(result):\n    other['key'] = run()\n    try:\n        {body}\n    except Exception: ...")
    (node,) = program.scope("f").own(cst.Try)
    assert handling.only_reads(node.body, program.model) is reads


@pytest.mark.parametrize(
    ("code", "is_clean_up"),
    [
        ("try:\n    client.close()\nexcept Exception: ...", True),
        ("try:\n    await client.close()\n    server.stop()\nexcept Exception: ...", True),
        ("try:\n    client.send()\nexcept Exception: ...", False),
        ("try:\n    run()\nfinally:\n    try:\n        client.send()\n    except Exception: ...", True),
        ("try:\n    run()\nexcept E:\n    try:\n        client.send()\n    except Exception: ...", True),
        ("try:\n    try:\n        client.send()\n    except Exception: ...\nfinally: ...", False),
    ],
)
def test_tidying_up_closes_things_or_follows_a_failure(code: str, is_clean_up: bool) -> None:
    for program in (Program(code), Program(f"async def f():\n{indent(code, '    ')}")):
        (node,) = (
            each
            for scope in program.model.walk.scopes
            for each in scope.own(cst.Try)
            if each.handlers[:1] and program.text(each.handlers[0]) == "except Exception: ..."
        )
        assert handling.is_clean_up(node, node.body, program.model) is is_clean_up


def test_what_follows_a_failure_does_not_reach_into_functions() -> None:
    program = Program(
        "try: ...\nexcept E:\n    def f():\n        try:\n            send()\n        except Exception: ..."
    )
    (node,) = program.scope("f").own(cst.Try)
    assert not handling.is_clean_up(node, node.body, program.model)


@pytest.mark.parametrize(
    ("code", "falls"),
    [
        ("run()", True),
        ("if x:\n    run()", True),
        ("try:\n    run()\nexcept ValueError: ...", True),
        ("try:\n    run()\nexcept Exception:\n    raise", True),
        ("try: ...\nexcept Exception:\n    run()", True),
        ("try:\n    run()\nexcept Exception: ...", False),
        ("def g():\n    run()", False),
        ("g = lambda: run()", False),
    ],
)
def test_what_an_exception_gets_out_of(code: str, falls: bool) -> None:
    program = Program(f"def f():\n{indent(code, '    ')}")
    (call,) = (each for scope in program.model.walk.scopes for each in scope.own(cst.Call))
    body = program.scope("f").node
    assert isinstance(body, cst.FunctionDef)
    assert handling.falls_to(call, body.body, program.model) is falls


@pytest.mark.parametrize(
    ("body", "behind", "fails"),
    [
        ("pass", "raise RuntimeError('three times')", True),
        ("error = e", "if error:\n    raise error", True),
        ("error = e", "if x and error is not None:\n    logger.error('failed')", True),
        ("error = e", "if error:\n    for x in y:\n        logging.warning(x)", True),
        ("error = e", "answer = 1\nif error: raise error", True),
        ("error = e", "if error:\n    print(error)", False),
        ("error = e", "if error:\n    logger.info(error)", False),
        ("error = e", "if other:\n    raise other", False),
        ("error.kind = e", "if error:\n    raise error", False),
        ("pass", "return answer", False),
        ("pass", "", False),
    ],
)
@pytest.mark.parametrize("loop", ["", "for _ in x:", "while x:"])
def test_a_failure_that_comes_out_later(body: str, behind: str, fails: bool, loop: str) -> None:
    attempt = f"try:\n    run()\nexcept Exception as e:\n{indent(body, '    ')}\n"
    around = f"{loop}\n{indent(attempt, '    ')}\n" if loop else attempt
    program = Program(f"def f():\n{indent(around + behind, '    ')}\n")
    (node,) = program.scope("f").own(cst.Try)
    assert handling.fails_afterwards(node, node.handlers[0], program.model) is fails


@pytest.mark.parametrize(
    ("code", "fails"),
    [
        ("for _ in x:\n    TRY\nelse:\n    raise E", True),
        ("for _ in x:\n    TRY\n    raise E", True),
        ("for _ in x:\n    TRY\n    y = 1\nraise E", True),
        # What stands behind the first loop that goes on is not behind the failure any more.
        ("for _ in x:\n    for _ in y:\n        TRY\n    z = 1\nraise E", False),
        ("for _ in x:\n    for _ in y:\n        TRY\nraise E", True),
        ("with x:\n    TRY\nraise E", False),
        ("def g():\n    TRY\nraise E", False),
    ],
)
def test_what_stands_behind_a_failure(code: str, fails: bool) -> None:
    lines = []
    for line in code.splitlines():
        margin = line[: len(line) - len(line.lstrip())]
        lines += [margin + each for each in ("try:", "    run()", "except Exception: ...")] if "TRY" in line else [line]
    program = Program("\n".join(lines))
    (node,) = (each for scope in program.model.walk.scopes for each in scope.own(cst.Try))
    assert handling.fails_afterwards(node, node.handlers[0], program.model) is fails
