"""Begin a rule: its module, its entry in the index, and the first programs of its corpus.

    python tools/new_rule.py AGL112 forgotten-agent shared_state

What it writes passes ruff and mypy, and fails the tests of the rule: they name what is still to be written.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 120

MODULE = '''\
"""{code}: ..."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument


class {class_name}(Rule):
    """...

    ## Why it bites

    ## Example

    ```python
    ```

    ## Use instead

    ```python
    ```

    ## When to ignore it

    ## Fix safety

    There is no automatic fix.

    ## References
    """

    code, name, severity = "{code}", "{name}", Severity.WARNING
    families = frozenset({{Family.CLASSIC}})

    def visit_Call(self, node: cst.Call) -> None:
        agent = self.model.agent_built_by(node, Family.CLASSIC)
        argument = agent.argument("...") if agent is not None else None
        if isinstance(argument, Argument):
            self.report(argument.node, "`...` ...; ...")


RULE = {class_name}
'''

FLAGGED = '''\
"""The plain case of {name}."""

from autogen import AssistantAgent

assistant = AssistantAgent("assistant", llm_config=False)  #! {code}
'''

CLEAN = '''\
"""A near miss of {name}: ..."""

from autogen import AssistantAgent


def build() -> AssistantAgent:
    return AssistantAgent("assistant", llm_config=False)
'''

TO_DO = """\
Written:
{written}

Now, in this order:
1. See with the real package that it bites; note the releases. Write down what the rule leaves alone.
2. Make the two programs of the corpus real, and add more: 5 flagged and 5 clean ones while the rule is off by default,
   8 of each for a rule that is on. It goes on when it has been right in 95 of 100 cases on public code.
3. Put what is wrong in the place of every `...`: the condition, the message, the docstring with its sections.
4. Run the tests of the rule; they name what is missing:
   {test}
5. Then ruff check, ruff format, mypy, python tools/build_docs.py, and a line in CHANGELOG.md.
"""


class RefusedError(Exception):
    """Arguments that make no rule; `str()` says why."""


def main() -> int:
    """Write the files and say what is next; return the exit code."""
    parser = argparse.ArgumentParser(description="Begin a rule: module, entry in the index, corpus.")
    parser.add_argument("code", help="a free code, for example AGL112")
    parser.add_argument("name", help="its name, for example forgotten-agent: what is wrong, in lower case")
    parser.add_argument("theme", help="the folder in src/autogen_lint/rules, for example shared_state")
    arguments = parser.parse_args()
    try:
        written = begin(ROOT, arguments.code, arguments.name, arguments.theme)
    except RefusedError as reason:
        print(f"new_rule: {reason}", file=sys.stderr)
        return 1
    paths = "\n".join(f"  {path.relative_to(ROOT)}" for path in written)
    print(TO_DO.format(written=paths, test=f"pytest -n auto tests/rules tests/test_corpus.py -k {arguments.code}"))
    return 0


def begin(root: Path, code: str, name: str, theme: str) -> list[Path]:
    """Write what a rule begins with into the checkout at `root`; return the files.

    Raises `RefusedError`, and writes nothing, when the code or name is taken or malformed, or the theme is another's.
    """
    rules = root / "src" / "autogen_lint" / "rules"
    index = rules / "__init__.py"
    text = index.read_text(encoding="utf-8")
    _refuse_nonsense(code, name, theme, _entries(text), rules)
    snake = name.replace("-", "_")
    known = {"code": code, "name": name, "class_name": "".join(word.capitalize() for word in name.split("-"))}
    corpus = root / "test_corpus" / f"{code}_{snake}"
    files = {
        rules / theme / f"{snake}.py": MODULE.format(**known),
        index: with_entry(text, code, name, f"{theme}.{snake}"),
        corpus / "flagged_plain_case.py": FLAGGED.format(**known),
        corpus / "clean_near_miss.py": CLEAN.format(**known),
    }
    corpus.mkdir()
    for path, content in files.items():
        path.write_text(content, encoding="utf-8", newline="\n")
    return list(files)


def _refuse_nonsense(code: str, name: str, theme: str, entries: list[ast.Call], rules: Path) -> None:
    if not re.fullmatch(r"AGL[1-9]\d\d", code):
        raise RefusedError(f"`{code}` is no code; codes are AGL and three digits")
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
        raise RefusedError(f"`{name}` is no name; names are words in lower case with - between")
    themes = sorted(path.parent.name for path in rules.glob("*/__init__.py"))
    if theme not in themes:
        raise RefusedError(
            f"there is no theme `{theme}`, only {', '.join(themes)}; a new one needs its __init__.py first"
        )
    for entry in entries:
        taken_code, taken_name, module = (str(ast.literal_eval(argument)) for argument in entry.args[:3])
        if code == taken_code or name == taken_name:
            raise RefusedError(f"{taken_code} {taken_name} is there already")
        others = module.partition(".")[0]
        if code[:4] == taken_code[:4] and theme != others:
            raise RefusedError(f"{code[:4]}xx are rules of `{others}`, not of `{theme}`")


def with_entry(text: str, code: str, name: str, module: str) -> str:
    """The text of the index with one entry more, where its code belongs."""
    lines = text.splitlines(keepends=True)
    entries = _entries(text)
    later = next((entry for entry in entries if str(ast.literal_eval(entry.args[0])) > code), None)
    at = later.lineno - 1 if later is not None else entries[-1].end_lineno or 0
    return "".join([*lines[:at], _entry(code, name, module), *lines[at:]])


def _entries(text: str) -> list[ast.Call]:
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.AnnAssign) and ast.unparse(statement.target) == "RULES":
            assert isinstance(statement.value, ast.Tuple)
            return [entry for entry in statement.value.elts if isinstance(entry, ast.Call)]
    raise RefusedError("the index has no RULES")


def _entry(code: str, name: str, module: str) -> str:
    """One entry as ruff would format it."""
    arguments = [f'"{code}"', f'"{name}"', f'"{module}"', "on_by_default=False"]
    inline = ", ".join(arguments)
    if len(line := f"    RuleEntry({inline}),") <= WIDTH:
        return f"{line}\n"
    if len(line := f"        {inline}") <= WIDTH:
        return f"    RuleEntry(\n{line}\n    ),\n"
    return "    RuleEntry(\n" + "".join(f"        {argument},\n" for argument in arguments) + "    ),\n"


if __name__ == "__main__":
    sys.exit(main())
