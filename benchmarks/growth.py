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


def _lines(line: str, count: int, start: str = "", end: str = "") -> str:
    return HEAD + start + "".join(line.replace("{i}", str(index)) for index in range(count)) + end


def _calling_each_other(count: int) -> str:
    functions = (f"def f{i}(x):\n    return f{(i * 7 + 1) % count}(x) or f{(i + 1) % count}(x)\n" for i in range(count))
    return HEAD + "".join(functions) + "@app.get('/')\ndef route():\n    f0(a)\n    a.initiate_chat(b, message='x')\n"


def _circular_rebinding(count: int) -> str:
    return _lines("    x = y\n    y = x\n", count, "def f(x, y):\n", "    x.initiate_chat(y)\n")


def _else_ifs(count: int) -> str:
    return _lines(
        "    elif x == {i}:\n        y = a\n", count, "def f(x):\n    if x:\n        y = b\n", "    y.send(b)\n"
    )


def _classes(count: int) -> str:
    text = "class C{i}:\n    def __init__(self, x):\n        self.items = []\n        self.x = x\n    def run(self):\n"
    text += "        self.items.append(self.x.run())\n        return self.x.run()\n"
    return _lines(text, count)


def _subclasses(count: int) -> str:
    text = "class A{i}(ConversableAgent):\n    def run(self, x):\n        return super().generate_reply(x)\n"
    return _lines(text + "a{i} = A{i}('a{i}')\na{i}.run([])\n", count)


def _inherited(count: int) -> str:
    chain = (f"class A{i}({'AssistantAgent' if i % 30 == 0 else f'A{i - 1}'}):\n    pass\n" for i in range(count))
    return HEAD + "".join(chain) + "".join(f"x{i} = A{i}('x{i}')\n" for i in range(count))


KINDS: dict[str, tuple[int, Callable[[int], str]]] = {
    "functions calling each other": (200, _calling_each_other),
    "agents": (150, lambda n: _lines("x{i} = AssistantAgent('x{i}', llm_config={'model': 'm{i}'})\n", n)),
    "agents in one list": (150, lambda n: _lines("    AssistantAgent('x{i}'),\n", n, "agents = [\n", "]\nGroupChat(agents)\n")),
    "group chats of one list": (100, lambda n: _lines("GroupChat([a, b], messages=[], max_round={i})\n", n)),
    "chats": (150, lambda n: _lines("def f{i}():\n    a.initiate_chat(b, message='hello {i}')\n", n)),
    "chats in one coroutine": (
        100,
        lambda n: _lines("    if x:\n        await a.a_send('{i}', b)\n        a.send('{i}', b)\n", n, "async def f(x):\n"),
    ),
    "blocks in one coroutine": (
        50,
        lambda n: _lines(
            "    if s['{i}']:\n        s['{i}'] = s['{i}'] + 1\n        await asyncio.sleep(1)\n        s['n'] = s['n'] + 1\n",
            n,
            "s = {}\n@app.get('/')\nasync def f(x):\n    await a.a_initiate_chat(b)\n",
        ),
    ),
    "tries around chats": (
        100,
        lambda n: _lines("    try:\n        g(a)\n    except Exception:\n        pass\n", n, "def g(x):\n    x.initiate_chat(b)\ndef f():\n"),
    ),
    "tries in tries": (
        3,
        lambda n: HEAD
        + "".join(f"{'    ' * i}try:\n" for i in range(n))
        + "    " * n
        + "a.initiate_chat(b)\n"
        + "".join(f"{'    ' * i}except Exception:\n{'    ' * i}    pass\n" for i in reversed(range(n))),
    ),
    "classes with the same methods": (100, _classes),
    "subclasses of agents": (100, _subclasses),
    "long lines of ancestors": (100, _inherited),
    "tools": (
        100,
        lambda n: _lines(
            "@b.register_for_execution()\n@a.register_for_llm(description='d')\ndef tool{i}(x: int) -> str:\n    return str(x)\n", n
        ),
    ),
    "registered functions": (
        100,
        lambda n: _lines(
            "def tool{i}(x: int) -> str:\n    return str(x)\nautogen.register_function(tool{i}, caller=a, executor=b, description='d')\n", n
        ),
    ),
    "messages appended": (
        200,
        lambda n: _lines("    history.append({'role': 'user', 'content': 'x{i}'})\n", n, "history = []\n@app.get('/')\ndef f():\n"),
    ),
    "histories": (
        100,
        lambda n: _lines("h{i} = []\n@app.get('/{i}')\ndef f{i}():\n    h{i}.append(a.generate_reply(h{i}))\n", n),
    ),
    "circular rebinding": (100, _circular_rebinding),
    "configs of themselves": (200, lambda n: _lines("config = {**config, 'k{i}': {i}}\n", n, "config = {}\n", "AssistantAgent('z', llm_config=config)\n")),
    "lists of themselves": (200, lambda n: _lines("turns = [*turns, {i}]\n", n, "turns = []\n", "a.generate_reply(turns)\n")),
    "uses of one name": (300, lambda n: _lines("x = AssistantAgent('x')\nx.send('m', b)\n", n, "def f():\n".replace("def f():\n", ""))),
    "branches that bind one name": (
        100,
        lambda n: _lines("    if q:\n        x = AssistantAgent('x{i}')\n    x.send('m', b)\n", n, "def f(q):\n    x = a\n"),
    ),
    "else-ifs": (100, _else_ifs),
    "a long string": (20_000, lambda n: HEAD + "x = '" + "word " * n + "'\na.initiate_chat(b, message=x)\n"),
    "a long list": (2_000, lambda n: _lines("    '{i}',\n", n, "x = [\n", "]\na.generate_reply(x)\n")),
    "a long dict": (1_000, lambda n: _lines("    'k{i}': {'role': 'user'},\n", n, "x = {\n", "}\na.generate_reply([x])\n")),
    "added strings": (80, lambda n: HEAD + "x = (" + " + ".join(["'word'"] * n) + ")\na.initiate_chat(b, message=x)\n"),
    "chained calls": (30, lambda n: HEAD + "x = a" + ".reset()" * n + "\n"),
    "nested calls": (8, lambda n: HEAD + "x = " + "str(" * n + "a" + ")" * n + "\n"),
    "nested lists": (8, lambda n: HEAD + "x = " + "[" * n + "a" + "]" * n + "\na.generate_reply(x)\n"),
    "nested functions": (8, lambda n: HEAD + "".join(f"{' ' * i}def f{i}(x):\n" for i in range(n)) + " " * n + "a.send(x, b)\n"),
    "nested blocks": (8, lambda n: HEAD + "".join(f"{' ' * i}if a:\n" for i in range(n)) + " " * n + "a.send('x', b)\n"),
    "plain code": (600, lambda n: _lines("def p{i}(x):\n    y = x + {i}\n    return [z for z in y if z]\n", n)),
    "imports": (300, lambda n: _lines("from package.m{i} import name{i}\nname{i}(a)\n", n)),
    "notes to be quiet": (200, lambda n: _lines("x{i} = '{i}'  # noqa: AGL101\n", n)),
}  # fmt: skip


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
            ratio, seconds = _ratio(lambda text, codes=codes: lint(text, "growth.py", Settings(), codes), small, large)
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
    parser.add_argument("--limit", type=float, default=15, metavar="RATIO", help="what is still linear (default: 15)")
    return parser.parse_args()


def _sets(each_rule: bool) -> Iterator[frozenset[str]]:
    if each_rule:
        yield from (frozenset({code}) for code in sorted(CODES))
    else:
        yield CODES


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
