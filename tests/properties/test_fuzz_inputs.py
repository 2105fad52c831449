"""Whatever stands in settings, baselines, notebooks, comments and arguments: an exit code, and no bug of ours."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from fuzzing import budget
from hypothesis import given
from hypothesis import strategies as st

from autogen_lint import cli

CHAT = 'asyncio.run(agent.initiate_chat(agent, message="hi", max_turns=1))'
CODE = f'import asyncio\nfrom autogen import ConversableAgent\nagent = ConversableAgent("a", llm_config=False)\n{CHAT}'
KEYS = [
    *("select", "extend-select", "ignore", "fixable", "unfixable", "exclude", "extend-exclude", "per-file-ignores"),
    *("output-format", "baseline", "cache-dir", "auto-reply-limit", "request-timeout", "extend-safe-fixes"),
    *("extend-unsafe-fixes", "force-exclude", "unsafe-fixes", "x"),
]
VALUES = [
    *('"AGL1"', '["AGL1"]', "[]", '["ALL", "AGL402"]', "1", "-1", "0", "1e400", "nan", "inf", "true", '"a"', "{}"),
    *("{a = 1}", "[[1]]", '["*["]', '["{a,b"]', '["[!"]', '{"*.py" = ["AGL"]}', '{"[z" = "AGL1"}', "1979-05-27"),
    *('"\\u0000"', '["\\u0000"]', '""', '[""]', '"../x"', "0x7fffffffffffffffffff", '["/"]', '["**"]', '["a\\nb"]'),
]
ARGUMENTS = [
    *("--fix", "--diff", "--unsafe-fixes", "--statistics", "--show-settings", "--add-noqa", "--exit-zero", "--quiet"),
    *("--fix-only", "--show-fixes", "--isolated", "--force-exclude", "--clear-cache", "--list-rules", "--help"),
    *("--baseline=b.json", "--write-baseline=w.json", "--baseline=", "--config=b.json", "--config=", "--select=,"),
    *("--select=all", "--ignore=AGL4,,", "--select=\u2028", "--jobs=0", "--jobs=\u0663", "--output-format=json"),
    *("--output-format=x", "--output-file=o", "--output-file=", "--stdin-filename=x.py", "--explain=", "--exclude=["),
    *("--exclude={", "--extend-exclude=**", "--color=always", "--fixable=AGL402", "--cache-dir=", "-", "--", "a.py"),
    *("n.ipynb", ".", "..gone", "", "-o", "-j", "\udcff", "--print-completion=bash", "--version"),
]
STDOUT_IS_TAKEN = {"--diff", "-", "--stdin-filename=x.py"}
COMMENTS = [
    *("", "# noqa", "# noqa: AGL402", "# NOQA:AGL402,,X1", "# noqa : " + "A" * 300, "# noqa:", "#noqa:agl402;"),
    *("# noqa: AGL402 # noqa: AGL1", "# noqa: AGL402\x0c", "# noqa: \u202eAGL402", "# noqa: AGL402, AGL402 because"),
]
WORDS = [
    *("version", "findings", "path", "code", "message", "fingerprint", "cells", "nbformat", "cell_type", "source"),
    *("metadata", "language_info", "name", "kernelspec", "language", "a.py", "AGL402", "code", "\ud800", "%%time\n"),
    *(CODE, f"!ls\n{CODE}\n?x", f"x = !y\n{CODE}", f"%magic \\\n a\n{CODE}", f"\r{CODE}"),
]
words = st.sampled_from(WORDS)
documents = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=4),
    max_leaves=8,
)
cells = st.lists(
    st.fixed_dictionaries({"cell_type": st.just("code") | documents, "source": words | documents}) | documents,
    max_size=3,
)
notebooks = st.fixed_dictionaries({"nbformat": st.just(4), "cells": cells}, optional={"metadata": documents})
entries = st.fixed_dictionaries({"path": words, "code": words, "message": words, "fingerprint": words | documents})
baselines = st.fixed_dictionaries({"version": st.just(1), "findings": st.lists(entries | documents, max_size=2)})


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("inputs")


def run(folder: Path, *arguments: str) -> None:
    """Run the command line in `folder`; whatever comes of it is told, and is no bug."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("AUTOGEN_LINT_NO_CACHE", "1")
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CODE.encode())))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        code = cli.main(list(arguments))
    said = err.getvalue().splitlines()
    trouble = [line for line in said if line.startswith("autogen-lint: ")]
    assert code in (0, 1, 2)
    # A diff or a fixed text has stdout for itself, and what else is told goes to stderr.
    assert said == trouble or not STDOUT_IS_TAKEN.isdisjoint(arguments)
    assert not any("internal error" in line or "Traceback" in line for line in said)
    assert trouble if code == 2 else not any("error: " in line for line in trouble)


def lay_out(folder: Path, *, comment: str = "", settings: str = "", baseline: object = (), cells: object = ()) -> None:
    (folder / "a.py").write_text(f"{CODE}  {comment}\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text(f"[tool.autogen-lint]\n{settings}", encoding="utf-8")
    (folder / "b.json").write_text(json.dumps(baseline))
    (folder / "n.ipynb").write_text(json.dumps(cells))


@budget(60)
@given(settings=st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES), min_size=1, max_size=3))
def test_settings(folder: Path, settings: dict[str, str]) -> None:
    lay_out(folder, settings="".join(f"{key} = {value}\n" for key, value in settings.items()))
    run(folder, "--fix", "a.py")


@budget(60)
@given(text=st.text(st.sampled_from("[]{}\"'=.,#\n a1\\\x85\r\t"), max_size=30))
def test_settings_that_are_no_toml(folder: Path, text: str) -> None:
    lay_out(folder, settings=text)
    run(folder, "a.py")


@budget(60)
@given(baseline=baselines | documents)
def test_baselines(folder: Path, baseline: object) -> None:
    lay_out(folder, baseline=baseline)
    run(folder, "--isolated", "--baseline=b.json", "a.py")


@budget(60)
@given(cells=notebooks | documents)
def test_notebooks(folder: Path, cells: object) -> None:
    lay_out(folder, cells=cells)
    run(folder, "--isolated", "--select=ALL", "--fix", "--unsafe-fixes", "n.ipynb")


@budget(60)
@given(arguments=st.lists(st.sampled_from(ARGUMENTS), max_size=3), comment=st.sampled_from(COMMENTS))
def test_arguments_and_comments(folder: Path, arguments: list[str], comment: str) -> None:
    lay_out(folder, comment=comment, cells={"nbformat": 4, "cells": [{"cell_type": "code", "source": CODE}]})
    run(folder, *arguments)
