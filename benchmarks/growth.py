"""How the time of a check grows when a file becomes ten times as long.

    python benchmarks/growth.py [--each-rule] [--only NAME] [--limit RATIO]

Writes programs of a few kinds that are hard on a linter, each in two sizes, and prints the time for the larger divided
by the time for the smaller one: about 10 where a check is linear, 100 where it is quadratic. Processor time, all rules
together or each rule alone. Exits with 1 when a ratio is above the limit.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

import libcst as cst

from autogen_lint.collection import collector_paused
from autogen_lint.linter import RuleError, lint
from autogen_lint.rules import ABOUT_MANIFESTS, RULES
from autogen_lint.settings import Settings

CODES = frozenset(entry.code for entry in RULES) - ABOUT_MANIFESTS
STEP = 10
HEAD = """\
import asyncio
import autogen
from autogen import AssistantAgent, ConversableAgent, GroupChat, UserProxyAgent
from fastapi import FastAPI
app = FastAPI()
a = AssistantAgent("a", llm_config=False)
b = UserProxyAgent("b", code_execution_config=False)
"""


def _calling_each_other(count: int) -> str:
    functions = (f"def f{i}(x):\n    return f{(i * 7 + 1) % count}(x) or f{(i + 1) % count}(x)\n" for i in range(count))
    return HEAD + "".join(functions) + "@app.get('/')\ndef route():\n    f0(a)\n    a.initiate_chat(b, message='x')\n"


def _inherited(count: int) -> str:
    chain = (f"class A{i}({'AssistantAgent' if i % 30 == 0 else f'A{i - 1}'}):\n    pass\n" for i in range(count))
    return HEAD + "".join(chain) + "".join(f"x{i} = A{i}('x{i}')\n" for i in range(count))


def _tries_in_tries(count: int) -> str:
    tries = "".join(f"{' ' * i}try:\n" for i in range(count))
    handlers = "".join(f"{' ' * i}except Exception:\n{' ' * i} pass\n" for i in reversed(range(count)))
    return f"{HEAD}{tries}{' ' * count}a.initiate_chat(b)\n{handlers}"


def _nested(line: str) -> Callable[[int], str]:
    def write(count: int) -> str:
        lines = "".join(f"{' ' * i}{line}\n" for i in range(count))
        return f"{HEAD}{lines}{' ' * count}a.send('x', b)\n"

    return write


def _repeated(line: str, start: str = "", end: str = "") -> Callable[[int], str]:
    def write(count: int) -> str:
        return HEAD + start + "".join(line.replace("{i}", str(index)) for index in range(count)) + end

    return write


_UPDATES = """\
    if s['{i}']:
        s['{i}'] = s['{i}'] + 1
        await asyncio.sleep(1)
        s['n'] = s['n'] + 1
"""
_ROUTE = "@app.get('/')\nasync def f(x):\n    await a.a_initiate_chat(b)\n"
_TRY = "    try:\n        g(a)\n    except Exception:\n        pass\n"
_CLASS = """\
class C{i}:
    def __init__(self, x):
        self.items = []
        self.x = x
    def run(self):
        self.items.append(self.x.run())
        return self.x.run()
"""
_SUBCLASS = """\
class A{i}(ConversableAgent):
    def run(self, x):
        return super().generate_reply(x)
a{i} = A{i}('a{i}')
a{i}.run([])
"""
_TOOL = "def tool{i}(x: int) -> str:\n    return str(x)\n"
_DECORATORS = "@b.register_for_execution()\n@a.register_for_llm(description='d')\n"
_APPEND = "    history.append({'role': 'user', 'content': 'x{i}'})\n"
_HISTORY = "h{i} = []\n@app.get('/{i}')\ndef f{i}():\n    h{i}.append(a.generate_reply(h{i}))\n"
_SENDS = "    if x:\n        await a.a_send('{i}', b)\n        a.send('{i}', b)\n"
_BRANCH = "    if q:\n        x = AssistantAgent('x{i}')\n    x.send('m', b)\n"

KINDS: dict[str, tuple[int, Callable[[int], str]]] = {
    "functions calling each other": (200, _calling_each_other),
    "agents": (150, _repeated("x{i} = AssistantAgent('x{i}', llm_config={'model': 'm{i}'})\n")),
    "agents in one list": (150, _repeated("    AssistantAgent('x{i}'),\n", "agents = [\n", "]\nGroupChat(agents)\n")),
    "group chats": (100, _repeated("GroupChat([a, b], messages=[], max_round={i})\n")),
    "chats": (150, _repeated("def f{i}():\n    a.initiate_chat(b, message='hello {i}')\n")),
    "chats in one coroutine": (100, _repeated(_SENDS, "async def f(x):\n")),
    "updates in one coroutine": (50, _repeated(_UPDATES, "s = {}\n" + _ROUTE)),
    "tries around chats": (100, _repeated(_TRY, "def g(x):\n    x.initiate_chat(b)\ndef f():\n")),
    "tries in tries": (8, _tries_in_tries),
    "classes with the same methods": (50, _repeated(_CLASS)),
    "subclasses of agents": (50, _repeated(_SUBCLASS)),
    "long lines of ancestors": (50, _inherited),
    "tools": (50, _repeated(_DECORATORS + _TOOL)),
    "registered functions": (
        50,
        _repeated(_TOOL + "autogen.register_function(tool{i}, caller=a, executor=b, description='d')\n"),
    ),
    "messages appended": (200, _repeated(_APPEND, "history = []\n@app.get('/')\ndef f():\n")),
    "histories": (50, _repeated(_HISTORY)),
    "circular rebinding": (50, _repeated("    x = y\n    y = x\n", "def f(x, y):\n", "    x.initiate_chat(y)\n")),
    "configs of themselves": (
        100,
        _repeated("config = {**config, 'k{i}': {i}}\n", "config = {}\n", "AssistantAgent('z', llm_config=config)\n"),
    ),
    "lists of themselves": (100, _repeated("turns = [*turns, {i}]\n", "turns = []\n", "a.generate_reply(turns)\n")),
    "one name bound again": (100, _repeated("x = AssistantAgent('x')\nx.send('m', b)\n")),
    "branches that bind one name": (50, _repeated(_BRANCH, "def f(q):\n    x = a\n")),
    "else-ifs": (
        50,
        _repeated("    elif x == {i}:\n        y = a\n", "def f(x):\n    if x:\n        y = b\n", "    y.send(b)\n"),
    ),
    "a long string": (20_000, _repeated("word ", "x = '", "'\na.initiate_chat(b, message=x)\n")),
    "a long list": (1_000, _repeated("    '{i}',\n", "x = [\n", "]\na.generate_reply(x)\n")),
    "a long dict": (500, _repeated("    'k{i}': {'role': 'user'},\n", "x = {\n", "}\na.generate_reply([x])\n")),
    "added strings": (80, _repeated("'word' + ", "x = ", "'end'\na.initiate_chat(b, message=x)\n")),
    "chained calls": (30, _repeated(".reset()", "x = a", "\n")),
    "nested calls": (8, lambda count: f"{HEAD}x = {'str(' * count}a{')' * count}\n"),
    "nested lists": (8, lambda count: f"{HEAD}x = {'[' * count}a{']' * count}\na.generate_reply(x)\n"),
    "nested functions": (8, _nested("def f(x):")),
    "nested blocks": (8, _nested("if a:")),
    "plain code": (300, _repeated("def p{i}(x):\n    y = x + {i}\n    return [z for z in y if z]\n")),
    "imports": (100, _repeated("from package.m{i} import name{i}\nname{i}(a)\n")),
    "noqa comments": (100, _repeated("x{i} = '{i}'  # noqa: AGL101\n")),
}


def main() -> int:
    """Measure and print."""
    arguments = _arguments()
    print(f"{'time for ten times as much / time':<36}{'check':>7}{'parse':>7}   seconds for the larger")
    worst: list[str] = []
    for name, (count, write) in KINDS.items():
        if arguments.only and arguments.only not in name:
            continue
        small, large = write(count), write(count * STEP)
        parse = _ratio(cst.parse_module, small, large)[0]
        for codes in _sets(arguments.each_rule):
            ratio, seconds = _ratio(partial(_check, codes), small, large)
            label = f"{name} {min(codes)}" if len(codes) == 1 else name
            mark = f"  above {arguments.limit:g}" if ratio > arguments.limit and seconds > 0.2 else ""
            if mark:
                worst.append(label)
            if mark or not arguments.each_rule:
                print(f"{label:<36}{ratio:>7.1f}{parse:>7.1f}{seconds:>9.2f}{mark}", flush=True)
    print(f"Above {arguments.limit:g}: {', '.join(worst) or 'none'}")
    return 1 if worst else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare the check of a file with that of one ten times as long.")
    parser.add_argument(
        "--each-rule", action="store_true", help="measure each rule alone; print what is above the limit"
    )
    parser.add_argument("--only", metavar="NAME", help="only the kinds with NAME in their name")
    parser.add_argument("--limit", type=float, default=15, metavar="RATIO", help="what is linear (default: 15)")
    return parser.parse_args()


def _sets(each_rule: bool) -> Iterator[frozenset[str]]:
    if each_rule:
        yield from (frozenset({code}) for code in sorted(CODES))
    else:
        yield CODES


def _check(codes: frozenset[str], text: str) -> None:
    lint(text, "growth.py", Settings(), codes)


@collector_paused()
def _ratio(work: Callable[[str], object], small: str, large: str) -> tuple[float, float]:
    """The ratio, and the seconds for the larger text; the shorter of two times each, after one that is not counted."""
    _seconds(work, small)
    one = min(_seconds(work, small) for _ in range(3))
    ten = _seconds(work, large)
    return ten / one, ten


def _seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    try:
        work(text)
    except cst.ParserSyntaxError:
        pass
    except RuleError as error:
        print(f"  {error.code} crashed: {type(error.original).__name__}")
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
