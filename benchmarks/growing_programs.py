"""Programs that are hard on a linter, of any length: what `growth.py` measures, and the tests count.

Each kind is something that there is a lot of in one file; its number is how much of it is a small program already.
"""

from __future__ import annotations

from collections.abc import Callable

HEAD = """\
import asyncio
import autogen
from autogen import AssistantAgent, ConversableAgent, GroupChat, UserProxyAgent
from fastapi import FastAPI
app = FastAPI()
a = AssistantAgent("a", llm_config=False)
b = UserProxyAgent("b", code_execution_config=False)
"""


def _calling_each_other(line: str = "") -> Callable[[int], str]:
    def write(count: int) -> str:
        functions = (
            f"def f{i}(x):\n{line}    return f{(i * 7 + 1) % count}(x) or f{(i + 1) % count}(x)\n" for i in range(count)
        )
        return HEAD + "".join(functions) + _ROUTE_TO_CALLS

    return write


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
_ROUTE_TO_CALLS = "@app.get('/')\nasync def route():\n    f0(a)\n    a.initiate_chat(b, message='x')\n"
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

_CLIENT = """\
client{i} = OpenAIChatCompletionClient(model="m")
async def main{i}():
    await AssistantAgent("x", model_client=client{i}).run(task="t{i}")
asyncio.run(main{i}())
"""
_TEAM = """\
team{i} = RoundRobinGroupChat([c, d])
@app.get("/{i}")
async def f{i}():
    await team{i}.run(task="t{i}")
    async for each in team{i}.run_stream(task="u"):
        break
"""
_STORE = """\
store{i} = {}
@app.get("/{i}")
def f{i}(session_id: str, text: str):
    store{i}.setdefault(session_id, []).append({"role": "user", "content": text})
    return a.generate_reply(store{i}[session_id])
"""
_WEB_TOOL = """\
@b.register_for_execution()
@a.register_for_llm(description="d")
def get{i}(url: str, x) -> bytes:
    try:
        return requests.get(url).content
    except Exception:
        pass
"""
_KEEPER = """\
class K{i}:
    def __init__(self):
        self.a = AssistantAgent("a", llm_config={"config_list": [{"model": "m", "api_key": "k{i}"}]})
        self.history = []
    def run(self, text):
        self.history.append(text)
        return self.a.generate_reply(self.history)
k{i} = K{i}()
@app.get("/{i}")
def f{i}(text):
    return k{i}.run(text)
"""
_METHOD = """\
    def m{i}(self, x):
        self.x{i} = [x]
        self.history.append(x)
        self.m0(x)
        return self.a.generate_reply(self.history)
"""
_RETRY = """\
        try:
            a.initiate_chat(b, message="{i}")
            ok = True
        except Exception:
            ok = False
"""
_LOAD = "    s{i} = await store.load('{i}')\n    s{i}.n = await g()\n    await store.save('{i}', s{i})\n"
_MANAGER = "    m{i} = GroupChatManager(groupchat=g)\n    a.initiate_chat(m{i}, message='{i}')\n"
_TERMINATION = """\
def done{i}(message):
    return "STOP{i}" in message["content"] or message.get("content").endswith("END{i}")
x{i} = ConversableAgent("x{i}", is_termination_msg=done{i}, system_message="say it")
"""
_CONDITION = "t{i} = RoundRobinGroupChat([c], termination_condition=TextMentionTermination('W{i}'))\n"
_QUEUED = "    {'recipient': b, 'message': 'm{i}', 'max_turn': {i}},\n"
_AGENTCHAT = """\
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
model = OpenAIChatCompletionClient(model="m")
c, d = AssistantAgent("c", model_client=model), AssistantAgent("d", model_client=model)
"""
_OLD_KEYS = "x{i} = AssistantAgent('x{i}', llm_config={'api_base': 'u{i}', 'request_timeout': {i}})\n"
_LATER_KEY = "config['api_base'] = '{i}'\nconfig.update({'model': '{i}'})\n"
_IN_PARAMETERS = "def f({0}):\n    return a.initiate_chat(b, message=[{0}])\n"


def _on_one_line(start: str, item: str, end: str, separator: str = ", ") -> Callable[[int], str]:
    def write(count: int) -> str:
        return HEAD + start + separator.join(item.replace("{i}", str(index)) for index in range(count)) + end

    return write


KINDS: dict[str, tuple[int, Callable[[int], str]]] = {
    "functions calling each other": (200, _calling_each_other()),
    "chats in functions calling each other": (100, _calling_each_other("    x.initiate_chat(b)\n")),
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
    "module-level clients": (20, _repeated(_CLIENT, _AGENTCHAT)),
    "teams of a service": (30, _repeated(_TEAM, _AGENTCHAT)),
    "conditions on words": (50, _repeated(_CONDITION, _AGENTCHAT)),
    "stores of sessions": (30, _repeated(_STORE)),
    "tools that ask the web": (30, _repeated(_WEB_TOOL, "import requests\n")),
    "classes that keep agents": (20, _repeated(_KEEPER)),
    "methods of one class": (40, _repeated(_METHOD, "class M:\n    a = a\n    history = []\n", "m = M()\nm.m0('x')\n")),
    "tries in one loop": (50, _repeated(_RETRY, "def f():\n    while True:\n", "    return ok\n")),
    "loads and saves": (30, _repeated(_LOAD, _ROUTE.replace("await a.a_initiate_chat(b)", "await g()"))),
    "managers of one chat": (50, _repeated(_MANAGER, "def f():\n    g = GroupChat([a, b], [])\n")),
    "termination functions": (40, _repeated(_TERMINATION)),
    "queued chats": (100, _repeated(_QUEUED, "a.initiate_chats([\n", "])\n")),
    "old keys": (60, _repeated(_OLD_KEYS)),
    "keys set later": (60, _repeated(_LATER_KEY, "config = {}\n", "AssistantAgent('z', llm_config=config)\n")),
    "spread configs": (
        60,
        _repeated("c{i} = {'llm_config': {'model': '{i}'}}\nx{i} = AssistantAgent('x{i}', **c{i})\n"),
    ),
    "grown config lists": (
        80,
        _repeated(
            "config_list.append({'model': 'm{i}'})\n",
            "config_list = []\n",
            "AssistantAgent('z', llm_config={'config_list': config_list})\n",
        ),
    ),
    "keys": (100, _repeated("x{i} = dict(api_key='sk-{i}abcdefghijklmnopqrstuvwxyzABCDEFGH0123456789{i}')\n")),
    "aliases of aliases": (100, _repeated("x{i} = x\nx = x{i}\n", "x = a\n", "x.initiate_chat(b)\n")),
    "globals bound in functions": (
        50,
        _repeated("def f{i}():\n    global x\n    x = AssistantAgent('x{i}')\n    x.send('m', b)\n", "x = None\n"),
    ),
    "functions defined again": (100, _repeated("def f(x):\n    return x.initiate_chat(b)\nf(a)\n")),
    "agents in a dict": (
        60,
        _repeated("agents['{i}'] = AssistantAgent('x{i}')\nagents['{i}'].send('m', b)\n", "agents = {}\n"),
    ),
    "mutable defaults": (
        60,
        _repeated("def f{i}(history=[]):\n    history.append('{i}')\n    return a.generate_reply(history)\n"),
    ),
    "coroutines in one gather": (
        60,
        _repeated(
            "        a.a_initiate_chat(b, message='{i}'),\n", "async def f():\n    await asyncio.gather(\n", "    )\n"
        ),
    ),
    "tasks in one list": (
        60,
        _repeated(
            "    tasks.append(a.a_initiate_chat(b))\n",
            "async def f():\n    tasks = []\n",
            "    await asyncio.gather(*tasks)\n",
        ),
    ),
    "cases of one match": (
        60,
        _repeated(
            "        case {i}:\n            y = AssistantAgent('y{i}')\n",
            "def f(x):\n    match x:\n",
            "    y.send(b)\n",
        ),
    ),
    "asyncio.run in routes": (60, _repeated("@app.get('/{i}')\ndef f{i}():\n    asyncio.run(a.a_initiate_chat(b))\n")),
    "parameters of one function": (
        60,
        lambda count: HEAD + _IN_PARAMETERS.replace("{0}", ", ".join(f"p{i}" for i in range(count))),
    ),
    "arguments of one call": (100, _on_one_line("a.initiate_chat(b, ", "k{i}=a", ")\n")),
    "returns of one function": (
        100,
        _repeated("    if x == {i}:\n        return a\n", "def f(x):\n", "f(1).initiate_chat(b)\n"),
    ),
    "operators": (60, _on_one_line("x = ", "y{i}", "\nx.send(b)\n", " or ")),
    "comparisons": (60, _on_one_line("x = ", "a", "\nx.send(b)\n", " < ")),
    "comprehensions": (60, _repeated("x{i} = [AssistantAgent(y) for y in names if y]\nGroupChat(x{i})\n")),
    "lambdas": (100, _repeated("f{i} = lambda m: a.initiate_chat(b, message=m['content'])\nf{i}({})\n")),
    "suppressed chats": (
        60,
        _repeated("with contextlib.suppress(Exception):\n    a.initiate_chat(b)\n", "import contextlib\n"),
    ),
    "optional imports": (
        60,
        _repeated("try:\n    from m{i} import x{i}\nexcept ImportError:\n    x{i} = a\nx{i}.send(b)\n"),
    ),
    "files": (
        60,
        _repeated(
            "def f{i}():\n    with open('/tmp/h{i}.json', 'w') as file:\n        file.write(str(a.chat_messages))\n"
        ),
    ),
}

LARGEST: dict[str, Callable[[], str]] = {
    "10,000 functions calling each other": lambda: _calling_each_other()(10_000),
    "10,000 agents": lambda: KINDS["agents"][1](10_000),
    "a 5 MB literal": lambda: KINDS["a long string"][1](1_000_000),
    "a list of 5 MB": lambda: KINDS["a long list"][1](450_000),
    "blocks nested 99 times": lambda: _nested("if a:")(99),
    "functions nested 99 times": lambda: _nested("def f(x):")(99),
    "lists nested 500 times": lambda: f"{HEAD}x = {'[' * 500}a{']' * 500}\na.generate_reply(x)\n",
    "calls nested 500 times": lambda: f"{HEAD}x = {'str(' * 500}a{')' * 500}\n",
    "500 operators on one line": lambda: f"{HEAD}x = {'-' * 500}a\n",
    "2,900 else-ifs": lambda: KINDS["else-ifs"][1](2_900),
    "50,000 lines": lambda: KINDS["plain code"][1](17_000),
    "50,000 lines of chats": lambda: KINDS["chats"][1](25_000),
}
"""Programs as large as they come; LibCST refuses what nests more deeply than CPython takes it."""
