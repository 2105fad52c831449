"""Message content: which uses of it fail when it is `None`, and what counts as looking first."""

from __future__ import annotations

from textwrap import indent

import pytest
from small_programs import Program

from autogen_lint.semantics.message_content import MessageContent, all_unsafe_uses


def content(body: str, parameter: str = "msg", *, is_content: bool = False) -> tuple[Program, MessageContent]:
    program = Program(f"def check({parameter}):\n{indent(body, '    ')}\n")
    return program, MessageContent(program.model, program.scope("check"), parameter, is_content)


def unsafe(body: str) -> list[str]:
    """The code of the unsafe uses in a function with that body."""
    program, found = content(body)
    return [program.text(use.node) for use in found.unsafe_uses()]


@pytest.mark.parametrize(
    "use",
    [
        "msg['content'].strip()",
        "msg.get('content').strip()",
        "msg.get('content', '').strip()",
        "'x' in msg['content']",
        "'x' not in msg.get('content', '')",
        "msg['content'][0]",
        "msg['content'][-9:]",
    ],
)
def test_content_is_used_as_text(use: str) -> None:
    assert unsafe(f"return {use}") == [use]


def test_through_names() -> None:
    assert unsafe("text = msg['content']\nreturn text.strip()") == ["text.strip()"]
    assert unsafe("text, name = msg['content'], msg['name']\nreturn text.strip() + name.strip()") == ["text.strip()"]
    assert unsafe("return (text := msg.get('content')).strip()") == ["(text := msg.get('content')).strip()"]


def test_in_a_comprehension_and_a_lambda_is_the_same_function() -> None:
    assert unsafe("return any(w in msg['content'] for w in words)") == ["w in msg['content']"]


@pytest.mark.parametrize(
    "use",
    [
        "msg['name'].strip()",
        "other['content'].strip()",
        "(msg['content'] or '').strip()",
        "(msg.get('content') or '').strip()",
        "str(msg['content']).strip()",
        "msg['content'] == 'x'",
        "f\"{msg['content']}\"",
        "'content' in msg",
        "msg['content'] is None",
        "msg.get('tool_calls')[0]",
    ],
)
def test_other_uses_are_safe(use: str) -> None:
    assert unsafe(f"return {use}") == []


@pytest.mark.parametrize(
    "body",
    [
        "return msg['content'] and 'x' in msg['content']",
        "return msg['content'] is not None and 'x' in msg['content']",
        "return msg['content'] is None or 'x' in msg['content']",
        "return not msg['content'] or 'x' in msg['content']",
        "return isinstance(msg['content'], str) and 'x' in msg['content']",
        "return bool(msg['content']) and 'x' in msg['content']",
        "return 'x' in msg['content'] if msg['content'] else False",
        "return False if msg['content'] is None else 'x' in msg['content']",
        "if msg['content']:\n    return 'x' in msg['content']",
        "if not msg['content']:\n    return False\nreturn 'x' in msg['content']",
        "if msg['content'] is None:\n    return False\nelse:\n    return 'x' in msg['content']",
        "if not isinstance(msg['content'], str):\n    raise ValueError\nreturn 'x' in msg['content']",
        "if msg.get('tool_calls'):\n    return False\nreturn 'x' in msg['content']",
        "if 'tool_calls' in msg:\n    return False\nreturn 'x' in msg['content']",
        "assert msg['content']\nreturn 'x' in msg['content']",
        "text = msg['content']\nif text is None:\n    text = ''\nreturn 'x' in text",
        "text = msg['content'] or ''\nreturn 'x' in text",
        "has = msg['content'] is not None\nreturn has and 'x' in msg['content']",
        "msg['content'] = msg['content'] or ''\nreturn 'x' in msg['content']",
        "while msg['content']:\n    return 'x' in msg['content']",
        "try:\n    return 'x' in msg['content']\nexcept TypeError:\n    return False",
        "try:\n    return 'x' in msg['content']\nexcept Exception:\n    return False",
        "import contextlib\nwith contextlib.suppress(TypeError):\n    return 'x' in msg['content']",
        "return [w for w in words if msg['content'] and w in msg['content']]",
        "if (text := msg['content']):\n    return 'x' in text",
        "if msg['content'] == 'x':\n    return 'x' in msg['content']",
        "if a and msg['content']:\n    return 'x' in msg['content']",
        "if a or not msg['content']:\n    return 0\nreturn 'x' in msg['content']",
        "if type(msg['content']) is str:\n    return 'x' in msg['content']",
        "if None is not msg['content']:\n    return 'x' in msg['content']",
        "if not msg['content']: return False\nreturn 'x' in msg['content']",
        "if msg['content']:\n    a()\nelse:\n    return False\nreturn 'x' in msg['content']",
        "if msg['content'] is None:\n    msg['content'] = ''\nreturn 'x' in msg['content']",
        "text = msg['content']\nif text is None:\n    a = b = text = ''\nreturn 'x' in text",
        "return [w for w in words for w in w if msg['content'] if w in msg['content']]",
        "return [w in msg['content'] for w in words if a if msg['content']]",
        "if not msg['content']:\n    if a:\n        return 0\n    else:\n        raise\nreturn 'x' in msg['content']",
        "if not msg['content']:\n    with a:\n        return 0\nreturn 'x' in msg['content']",
        "if not msg['content']:\n    try:\n        return 0\n    except E: raise\nreturn 'x' in msg['content']",
        "if a:\n    return 0\nelif not msg['content']:\n    return 1\nreturn 'x' in msg['content'] or a",
    ],
)
def test_looking_first_is_safe(body: str) -> None:
    assert unsafe(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "return msg['content'] or 'x' in msg['content']",
        "return msg['content'] is None and 'x' in msg['content']",
        "return msg['name'] and 'x' in msg['content']",
        "return 'content' in msg and 'x' in msg['content']",
        "if msg['content']:\n    pass\nreturn 'x' in msg['content']",
        "if not msg['content']:\n    return 'x' in msg['content']",
        "if msg['content'] is None:\n    print('none')\nreturn 'x' in msg['content']",
        "if a or msg['content']:\n    return 'x' in msg['content']",
        "if a and not msg['content']:\n    return 0\nreturn 'x' in msg['content']",
        "while a:\n    return 'x' in msg['content']",
        "while msg['content']:\n    pass\nelse:\n    return 'x' in msg['content']",
        "try:\n    return 'x' in msg['content']\nexcept ValueError:\n    return False",
        "try:\n    pass\nexcept TypeError:\n    return 'x' in msg['content']",
        "try:\n    pass\nexcept Exception:\n    pass\nreturn 'x' in msg['content']",
        "if isinstance(msg, dict):\n    return 'x' in msg['content']",
        "if msg['content'] != 'x':\n    return 'x' in msg['content']",
        "return 'x' in msg['content'] and msg['content']",
        "if 0 < msg['turns'] < 9:\n    return 'x' in msg['content']",
        "ok = ok and a\nreturn ok and 'x' in msg['content']",
        "if not msg['content']:\n    if a:\n        return 0\nreturn 'x' in msg['content']",
        "if not msg['content']:\n    for _ in a:\n        return 0\nreturn 'x' in msg['content']",
        "if not msg['content']:\n    try:\n        return 0\n    except E:\n        pass\nreturn 'x' in msg['content']",
        "if not msg['content']:\n    a = ''\n    a.b = ''\nreturn 'x' in msg['content']",
        "if not msg['content']:\n    msg['name'] = ''\nreturn 'x' in msg['content']",
        "msg[0] = msg[1:2] = ''\nreturn 'x' in msg['content']",
    ],
)
def test_looking_elsewhere_or_the_wrong_way_is_not(body: str) -> None:
    assert unsafe(body) == ["'x' in msg['content']"]


def test_a_guard_in_another_function_does_not_count() -> None:
    program = Program(
        "def outer(msg):\n    if msg['content']:\n        def check(msg):\n            return 'x' in msg['content']"
    )
    found = MessageContent(program.model, program.scope("check"), "msg")
    assert len(list(found.unsafe_uses())) == 1


def test_a_parameter_that_is_rebound_is_not_the_message() -> None:
    assert unsafe("msg = {'content': 'x'}\nreturn msg['content'].strip()") == []


def test_a_use_says_what_fails_and_whether_a_default_misleads() -> None:
    _, found = content("return msg.get('content', '').strip() or 'x' in msg['content']")
    assert [(use.method, use.has_default) for use in found.unsafe_uses()] == [("strip", True), (None, False)]


def test_the_parameter_may_be_the_content_itself() -> None:
    program, found = content("return text.strip()", "text", is_content=True)
    assert [program.text(use.node) for use in found.unsafe_uses()] == ["text.strip()"]
    program, found = content("return text['content'].strip()", "text", is_content=True)
    assert [program.text(use.node) for use in found.unsafe_uses()] == ["text['content']"]


def test_the_message_and_its_content_are_handed_on() -> None:
    code = """
        def whole(m): ...
        def part(n, t): ...
        def named(*, t): ...
        class C:
            def check(self, msg):
                whole(msg)
                part(1, msg['content'])
                named(t=msg['content'])
                part(1, msg['content'] or '')
                if msg['content']:
                    part(2, msg['content'])
                self.method(msg)
                unknown(msg)
            def method(self, m): ...
    """
    program = Program(code)
    found = MessageContent(program.model, program.scope("check"), "msg")
    handed = [(scope.name, parameter, is_content) for scope, parameter, is_content in found.handed_on()]
    assert handed == [("whole", "m", False), ("part", "t", True), ("named", "t", True), ("method", "m", False)]


@pytest.mark.parametrize(
    ("use", "replacement"),
    [
        ("msg['content'].strip()", '(msg.get("content") or "")'),
        ("msg['content'].split('x')[0]", '(msg.get("content") or "")'),
        ("msg['content'].partition('x')[2].strip()", '(msg.get("content") or "")'),
        ("msg['content'].split()[:1]", '(msg.get("content") or "")'),
        ("'x' in msg.get('content', '')", '(msg.get("content") or "")'),
        ("msg['content'].split()[0]", None),
        ("msg['content'].split()[:1][0]", None),
        ("msg['content'].split().index('x')", None),
        ("msg['content'].splitlines().pop()", None),
        ("msg['content'].rindex('x')", None),
        ("msg['content'].model_dump()", None),
        ("msg['content'][0]", None),
        ("'x' in msg.get('content', 'none')", None),
    ],
)
def test_what_can_stand_for_the_content_differs_for_none_only(use: str, replacement: str | None) -> None:
    """The empty text has no first word and no index of anything: to write it there would only raise something else."""
    _, found = content(f"return {use}")
    (unsafe_use,) = found.unsafe_uses()
    assert unsafe_use.replacement == replacement


def test_content_that_is_handed_on_is_used_there() -> None:
    program = Program(
        """
        def check(msg):
            return check(msg) or done(msg["content"], msg) or words(msg["content"])

        def done(text, message):
            return "DONE" in text or "DONE" in message["content"]

        def words(*texts):
            return texts[0].split()
        """
    )
    found = [program.text(use.node) for use in all_unsafe_uses({program.scope("check"): "msg"}, program.model)]
    assert sorted(found) == ['"DONE" in message["content"]', '"DONE" in text']
