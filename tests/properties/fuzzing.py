"""Programs that nobody would write, for the fuzz tests: corpus programs with modern, rare and broken syntax worked in.

Everything is drawn from one `random.Random`, which Hypothesis controls, so that failures are reproduced and shrunk.
"""

from __future__ import annotations

import ast
import io
import keyword
import os
import random
import re
import tokenize
import warnings
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, settings
from libcst import ParserSyntaxError

from autogen_lint.parsing import parse
from autogen_lint.source import split_lines

IS_LONG = os.environ.get("AUTOGEN_LINT_FUZZ") == "long"
LONGER = 40
TRIES = 4
"""How often syntax that nothing parses is drawn anew."""


def budget(examples: int) -> settings:
    """Every run tries the same few `examples`; the long one, `nox -s fuzz`, many more and other ones each time."""
    return settings(
        max_examples=examples * (LONGER if IS_LONG else 1),
        derandomize=not IS_LONG,
        database=None,
        deadline=None,
        # Making a failing program small takes minutes; the long run does.
        phases=list(Phase) if IS_LONG else [Phase.explicit, Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )


# Pieces of programs. In the templates stand <e> for an expression, <n> for a name, <a> for an attribute or keyword,
# <s> for a string and <b> for a block.

CALLABLES = [
    "AssistantAgent",
    "UserProxyAgent",
    "ConversableAgent",
    "GroupChat",
    "GroupChatManager",
    "GPTAssistantAgent",
    "autogen.AssistantAgent",
    "autogen.initiate_chats",
    "autogen.register_function",
    "autogen.config_list_from_json",
    "RoundRobinGroupChat",
    "Swarm",
    "SelectorGroupChat",
    "MaxMessageTermination",
    "TextMentionTermination",
    "OpenAIChatCompletionClient",
    "FunctionTool",
    "Cache.disk",
    "LLMConfig",
    "asyncio.run",
    "asyncio.gather",
    "asyncio.wait_for",
    "asyncio.to_thread",
    "partial",
    "Thread",
    "print",
    "super",
    "type",
]
ATTRIBUTES = [
    "initiate_chat",
    "a_initiate_chat",
    "initiate_chats",
    "run",
    "run_stream",
    "on_messages",
    "send",
    "receive",
    "generate_reply",
    "reset",
    "register_function",
    "register_for_llm",
    "register_for_execution",
    "register_reply",
    "register_nested_chats",
    "chat_messages",
    "groupchat",
    "messages",
    "last_message",
    "max_round",
    "max_turns",
    "max_consecutive_auto_reply",
    "human_input_mode",
    "is_termination_msg",
    "llm_config",
    "system_message",
    "code_execution_config",
    "use_docker",
    "config_list",
    "api_key",
    "timeout",
    "request_timeout",
    "cache_seed",
    "functions",
    "tools",
    "name",
    "description",
    "message",
    "recipient",
    "caller",
    "executor",
    "summary_method",
    "model_client",
    "termination_condition",
    "participants",
    "task",
    "append",
    "extend",
    "get",
    "setdefault",
    "pop",
    "items",
    "content",
]
NAMES = [
    "autogen",
    "agent",
    "user",
    "group",
    "manager",
    "config",
    "history",
    "tool",
    "f",
    "x",
    "_",
    "self",
    "cls",
    "match",
    "case",
    "type",
    "é",
    "变量",
    "ﬁn",
]
EXPRESSIONS = """\
<n>
<n>.<a>
<e>.<a>
<e>.<a>(<e>, <a>=<e>)
<c>(<e>, <a>=<e>)
<c>(<s>, <a>=<e>, <a>=<e>)
<c>(*<e>, **<e>)
<c>(name=<s>, llm_config={"config_list": [{"model": <s>, "api_key": <e>}], <s>: <e>, **<e>})
await <e>
(await <e>)
(<n> := <e>)
(yield)
(yield *<e>, <e>)
(yield from <e>)
lambda: <e>
lambda <n>=<e>, *, <a>=<e>, **kw: <e>
lambda *<n>: (yield <e>)
[<e> for <n> in <e>]
[<e> async for <n>, *rest in <e> if await <e> if <e>]
{<e>: <e> async for <n> in <e>}
{*<e>, <e>}
{**<e>, <s>: <e>}
(<e> for <n> in <e> for <n> in <n>)
<e>[<e>]
<e>[*<e>, <e>]
<e>[<e>:, ::<e>, ...]
<e> if <e> else <e>
not <e>
<e> or <e>
<e> and <e> is not None
<e> % <e>
<s> + <e>
<s>.format(<e>, *<e>)
<s> in <e>
<e> == <e> != <e>
-<e> ** ~<e>
<s>
<s> <s>
[<e>, *<e>]
(*<e>, <e>)
()
None
True
...
0x_ff
1_000
-1
1e400
3j
getattr(<e>, <s>, <e>)
dict(<e>, <a>=<e>)
os.environ[<s>]
os.getenv(<s>, <e>)
<n>.get("content", <e>).rstrip().endswith(<s>)
f"{<e>!r:>{<e>}}"
f"{ {<e>: <e>}[<e>] }"
f'{<e>=}' <s>
""".splitlines()
EXPRESSIONS.append('f"""{\n    <n>!s}"""')
STRINGS = [
    *[
        "'a'",
        "'TERMINATE'",
        "''",
        "b'x'",
        "rb'\\d'",
        "Rb'\\\\'",
        "bR''",
        "u'é'",
        "U'x'",
        "r'\\'",
        "BR'''x'''",
        "f''",
        "fr'{x}\\d'",
        "Rf'{x!r}'",
        "F'{{}}'",
        "''\"x\"",
    ],
    *["'\\N{BULLET}'", "'\\x00'", "'\\ud800'", "'sk-abcdefghijklmnopqrstuvwxyz123456'", "'t'"],
    "'''a\n  b'''",
    '"""\nReply TERMINATE\\\nwhen done"""',
    "'Say TERMINATE when you are done.'",
]
STATEMENTS = """\
<e>
<n> = <e>
<n>: <e> = <e>
<n>: <e>
<n> = <n> = <e>
<n>, *<n> = <e>
(<n>, [<n>, *_]), <n>.<a> = <e>
<n>.<a> = <e>
<n>[<e>] = <e>
<n>[*<e>] += <e>
<n> += <e>
<e>.<a>.append(<e>)
del <n>
del <n>.<a>, <n>[<e>]
global <n>
nonlocal <n>, <n>
assert <e>, <s>
raise <e> from <e>
raise
return
return *<e>, <e>
yield <e>
await <e>
pass; <n> = <e>; <e>;
import autogen as <n>, os.path
from autogen import AssistantAgent as <n>
from autogen import *
from autogen import (<n>, <a> as <n>,)
from . import <n>
from .... <n> import *
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent as <n>
from autogen_agentchat.teams import RoundRobinGroupChat, Swarm
from autogen_ext.models.openai import OpenAIChatCompletionClient
from __future__ import annotations
break
continue
if <e>: <e>
if <e>:<b>elif <e>:<b>else:<b>
while <e>:<b>else:<b>
for <n> in <e>:<b>
for <n>, *<n> in *<e>, <e>:<b>else:<b>
async for <n>.<a> in <e>:<b>
with <e> as <n>, <e>:<b>
with (<e> as (<n>, *_), <e> as <n>.<a>,):<b>
async with <e> as <n>[<e>]:<b>
try:<b>except Exception as <n>:<b>
try:<b>except (<e>, <n>.<a>):<b>else:<b>finally:<b>
try:<b>except:<b>
try:<b>finally:<b>
try:<b>except* <e> as <n>:<b>
def <n>(): <e>
def <n>(<n>=<e>, /, *args, <a>: <e> = <e>, **kwargs) -> <e>:<b>
async def <n>(message, history=[], <n>=<e>):<b>
@<e>
@<n>.register_for_llm(description=<s>)
@(lambda f: f)
async def <n>(x: Annotated[str, <s>], y=<e>):<b>
@app.post(<s>)
def <n>(x: <e>):<b>
class <n>: x = <e>
class <n>(<c>, metaclass=<e>, *<e>, **<e>):<b>
class <n>(<n>):<d>
match <e>:<m>
match *<e>, <e>:<m>
match <n>, *_: # a comment<m>
if __name__ == "__main__":<b>
if TYPE_CHECKING:<b>else:<b>""".splitlines()
LATER = """\
type <n>[T: int = str, *Ts = *tuple[int], **P] = list[T] | <e>
try:<b>except ValueError, <n>:<b>
try:<b>except* *<e>, <e>:<b>
def <n>[T: <e>, *Ts, **P](self, *args: *Ts, message=<s>):<b>
class <n>[T](AssistantAgent):<b>
<n> = f"{<n>["nested"]} {'\\n'.join(<n>)} {<e>}"
<n> = t"{<e>!r:>{<n>}}"
<n> = <s> + t'' rf"{<e>}"
<e>[*<e>] = f"{x:{y}}" rb''""".splitlines()
"""What only later Pythons parse, and mistakes: drawn less often, since many properties are about accepted programs."""
DECORATED = re.compile(r"@")
PATTERNS = [
    "_",
    "<n>",
    "-1+2j",
    "<s>",
    "None",
    "[<n>,*_]",
    "(<n>|_)",
    "{<s>:<n>,**<n>}",
    "AssistantAgent(name=<n>)",
    "<n>.<a>",
    "<n>()as<space><n>",
    "*_,<n>",
]
METHODS = ("__init__", "__call__", "__enter__", "generate_reply", "run", "a_receive", "on_messages", "f")
# Decorators stand on lines of their own in the table, and belong to the next `def`.
_JOINED: list[str] = []
for _line in STATEMENTS:
    if _JOINED and DECORATED.match(_JOINED[-1].rpartition("\n")[2]):
        _JOINED[-1] += "\n" + _line
    else:
        _JOINED.append(_line)
_HOLE = re.compile("<([a-z]+)>")


class ProgramWriter:
    """Fills the templates; `names` are those of the program that the statements go into."""

    def __init__(self, random_: random.Random, names: list[str]) -> None:
        self._random = random_
        self._names = names or NAMES

    def expression(self, depth: int = 3) -> str:
        """Write an expression of at most `depth` levels."""
        choice = self._random.choice
        return choice(("None", "<n>", "<s>", "<n>.<a>", "<c>('a')")) if depth <= 0 else choice(EXPRESSIONS)

    def statement(self, indent: str, depth: int = 3) -> str:
        """Write a statement whose lines begin with `indent`; its last line ends with a newline."""
        for _ in range(TRIES):
            template = self._random.choice(LATER if self._random.random() < 0.02 else _JOINED) if depth > 0 else "<e>"
            written = indent + self._filled(template, indent, depth).replace("\n@", f"\n{indent}@") + "\n"
            if depth < 2 or is_python(f"if x:\n {written}" if indent else written):
                break
        return written

    def _filled(self, template: str, indent: str, depth: int) -> str:
        # A part behind a block begins on a line of its own.
        template = re.sub(r"<b>(?=[a-z])", f"<b>\n{indent}", template)
        template = re.sub(r"\n(?=(async )?def|class)", f"\n{indent}", template)
        pieces = _HOLE.split(template)
        for index in range(1, len(pieces), 2):
            pieces[index] = self._hole(pieces[index], indent, depth)
        return "".join(pieces)

    def _hole(self, kind: str, indent: str, depth: int) -> str:
        choice = self._random.choice
        if kind == "e":
            return self._filled(self.expression(depth - 1), indent, depth - 1)
        if kind == "n":
            return choice(self._names) if self._random.random() < 0.8 else choice(NAMES)
        if kind == "a":
            return choice(ATTRIBUTES)
        if kind == "c":
            return choice(CALLABLES) if self._random.random() < 0.8 else choice(self._names)
        if kind == "s":
            return choice(STRINGS)
        if kind == "space":
            return " "
        inner = indent + choice(("    ", "  ", "\t"))
        if kind == "b":
            lines = [self.statement(inner, depth - 1) for _ in range(self._random.randint(1, 3))]
        elif kind == "d":
            arguments = "self, *args, **kwargs" if choice((True, False)) else "self, name, message=None"
            lines = [f"{inner}{choice(('', 'async '))}def {choice(METHODS)}({arguments}):\n"]
            lines += [self.statement(inner + "    ", depth - 1) for _ in range(self._random.randint(1, 2))]
        else:
            lines = []
            for _ in range(self._random.randint(1, 3)):
                guard = choice(("", " if <e>"))
                lines.append(self._filled(f"{inner}case {choice(PATTERNS)}{guard}:\n", inner, depth - 1))
                lines.append(self.statement(inner + "  ", depth - 1))
        return "\n" + "".join(lines).removesuffix("\n")


def is_python(code: str) -> bool:
    """Whether this Python parses `code`, or LibCST, which knows the syntax of later ones."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(code)
        except (SyntaxError, ValueError):
            try:
                parse(code)
            except ParserSyntaxError:
                return False
    return True


# Accidents and rewritings of a whole program, on its tokens.

Pieces = list[str]
IDENTIFIER = re.compile(r"[^\W\d]\w*")
KEYWORDS = frozenset(keyword.kwlist)


def pieces_of(code: str) -> Pieces:
    """Cut `code` into words, strings, signs and blanks: joined, they are the code again. It need not be Python."""
    return re.findall(
        r"(?:[rRbBuUfFtT]{0,2})(?:\"\"\"[\s\S]*?\"\"\"|'''[\s\S]*?'''|\"(?:\\.|[^\"\n\\])*\"|'(?:\\.|[^'\n\\])*')"
        r"|\#[^\n]*|[^\W\d]\w*|\d[\w.]*|\n[ \t]*|[ \t]+|[^\w\s]|[\s\S]",
        code,
    )


def names_in(code: str) -> list[str]:
    """Every identifier of `code`, as often as it occurs."""
    return [each for each in pieces_of(code) if IDENTIFIER.fullmatch(each) and each not in KEYWORDS]


def _some(pieces: Pieces, random_: random.Random, fits: Callable[[str], object]) -> int | None:
    fitting = [index for index, piece in enumerate(pieces) if fits(piece)]
    return random_.choice(fitting) if fitting else None


def is_operand(piece: str) -> bool:
    """Whether a piece is a name or a string."""
    return (IDENTIFIER.fullmatch(piece) is not None and piece not in KEYWORDS) or piece[-1:] in "\"'"


def wrapped(pieces: Pieces, random_: random.Random) -> None:
    """Put an expression around an operand, or in its place."""
    here = _some(pieces, random_, is_operand)
    if here is not None:
        writer = ProgramWriter(random_, names_in("".join(pieces)))
        template = random_.choice(EXPRESSIONS).replace("<e>", f"<n>\0{pieces[here]}\0", 1)
        filled = writer._filled(template, "", 2)
        pieces[here] = re.sub("[^\\W\\d]\\w*\0|\0", "", filled)


def reprefixed(pieces: Pieces, random_: random.Random) -> None:
    """Give a string another prefix."""
    here = _some(pieces, random_, lambda piece: piece[-1:] in "\"'")
    if here is not None:
        prefix = random_.choice(("", "r", "R", "b", "rb", "Rb", "bR", "u", "U", "f", "F", "fr", "rF", "Rf", "t", "tr"))
        pieces[here] = prefix + pieces[here].lstrip("rRbBuUfFtT")


def renamed(pieces: Pieces, random_: random.Random) -> None:
    """Rename one use of a name, or all, to another name, a soft keyword, or one equal to it only after NFKC."""
    here = _some(pieces, random_, lambda piece: IDENTIFIER.fullmatch(piece) and piece not in KEYWORDS)
    if here is None:
        return
    old = pieces[here]
    mathematical = "".join(chr(0x1D41A + ord(each) - 97) if "a" <= each <= "z" else each for each in old)
    new = random_.choice(
        (mathematical, "match", "type", "_", "case", "é" + old, random_.choice(names_in("".join(pieces))))
    )
    is_everywhere = random_.random() < 0.5
    for index, piece in enumerate(pieces):
        if index == here or (is_everywhere and piece == old):
            pieces[index] = new


def joined(pieces: Pieces, random_: random.Random) -> None:
    """Join two lines by a semicolon or a backslash, or break one."""
    kind = random_.choice((";", "; ", "\\\n", " \\\n    ", "(\n", "\n)"))
    here = _some(pieces, random_, lambda piece: piece.startswith("\n") if ";" in kind else piece.isspace())
    if here is not None:
        pieces[here] = kind if ";" in kind else pieces[here].replace("\n", "") + kind


def blanked(pieces: Pieces, random_: random.Random) -> None:
    """Change white space: form feeds, tabs, other ends of lines, other indentation."""
    here = _some(pieces, random_, str.isspace)
    if here is not None:
        there = pieces[here]
        pieces[here] = random_.choice(
            (
                there + "\f",
                there + " ",
                there + "\\\n",
                there[:-1],
                there.replace("    ", "\t"),
                there.replace("    ", " "),
                *(there.replace("\n", newline) for newline in ("\r\n", "\r", "\n\f")),
            )
        )


def worked_in(pieces: Pieces, random_: random.Random) -> None:
    """Insert a statement at the beginning of a line, indented like it."""
    here = _some(pieces, random_, lambda piece: piece.startswith("\n"))
    if here is not None:
        writer = ProgramWriter(random_, names_in("".join(pieces)))
        indent = pieces[here].removeprefix("\n")
        pieces[here] = "\n" + writer.statement(indent).removesuffix("\n") + pieces[here]


def enclosed(pieces: Pieces, random_: random.Random) -> None:
    """Put the whole program into a block."""
    head = random_.choice(
        (
            "async def main():",
            "def main(x=[]):",
            "class Bot:",
            "if x:",
            "while True:",
            "with x:",
            "try:",
            "match x:\n  case _:",
            "for i in x:",
            "class A[T]:",
            "async def f[T](self):",
            "if TYPE_CHECKING:",
        )
    )
    inner = "        " if "\n" in head else "    "
    for index, piece in enumerate(pieces):
        if piece.startswith("\n"):
            pieces[index] = f"\n{inner}{piece[1:]}"
    pieces.insert(0, f"{head}\n{inner}")
    if head == "try:":
        pieces.append("\nexcept* (A, B) as e: ...\n")


def shuffled(pieces: Pieces, random_: random.Random) -> None:
    """Delete, double, or move a piece."""
    here, there = random_.randrange(len(pieces)), random_.randrange(len(pieces))
    kind = random_.choice(("delete", "double", "move"))
    if kind == "double":
        pieces.insert(there, pieces[here])
    elif kind == "delete":
        del pieces[here]
    else:
        pieces.insert(there, pieces.pop(here))


CHANGES = (
    worked_in,
    worked_in,
    worked_in,
    wrapped,
    wrapped,
    wrapped,
    reprefixed,
    renamed,
    joined,
    blanked,
    enclosed,
    shuffled,
)


def changed(code: str, random_: random.Random, times: int) -> str:
    """`code` after `times` changes, the most of which leave it Python."""
    for _ in range(times):
        for _ in range(TRIES):
            pieces = pieces_of(code)
            if pieces:
                random_.choice(CHANGES)(pieces, random_)
            result = "".join(pieces)
            if is_python(result) or random_.random() < 0.05:
                code = result
                break
    return code


PROLOGUE = """\
import asyncio, autogen, os
from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent
from autogen_agentchat.teams import RoundRobinGroupChat
agent = AssistantAgent("agent", llm_config={"config_list": []})
user = UserProxyAgent("user", max_consecutive_auto_reply=None)
group = GroupChat([agent, user], messages=[])
manager = GroupChatManager(group)
history = []
"""


def written(random_: random.Random, statements: int) -> str:
    """A program of that many generated statements behind a beginning that makes them AutoGen's."""
    writer = ProgramWriter(random_, [*names_in(PROLOGUE), *NAMES])
    return PROLOGUE + "".join(writer.statement("", 4) for _ in range(statements))


# Layout that means nothing.


def with_comments(code: str) -> tuple[str, dict[int, int]]:
    """`code` with a comment and a blank line before each logical line and a comment behind it; where each line went."""
    starts: dict[int, int] = {}
    ends: set[int] = set()
    is_fresh = True
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.NEWLINE:
            is_fresh = True
            if token.string and not token.line[: token.start[1]].rstrip("\f").endswith("\\"):
                ends.add(token.start[0])
        elif token.type == tokenize.COMMENT:
            ends.discard(token.start[0])
            starts.setdefault(-token.start[0], 0)
        elif is_fresh and token.type not in (tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER):
            starts[token.start[0]] = token.start[1]
            is_fresh = False
    lines: list[str] = []
    moved: dict[int, int] = {}
    for number, line in enumerate(split_lines(code), 1):
        if number in starts and not "".join(lines[-1:]).endswith("\\\n"):
            lines += ["\n", line[: starts[number]] + "# a comment\n"]
        if number in ends and -number not in starts:
            lines.append(line.removesuffix("\n") + "  # another\n")
        else:
            lines.append(line)
        moved[number] = len(lines)
    return "".join(lines), moved
