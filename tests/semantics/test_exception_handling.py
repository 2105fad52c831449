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
    ],
)
def test_a_flag_that_is_looked_at_afterwards(code: str, read: bool) -> None:
    program = Program(f"def f():\n    {code}")
    (node,) = program.scope("f").own(cst.Try)
    assert handling.reads_flag_afterwards(node, node.handlers[0], program.model) is read
