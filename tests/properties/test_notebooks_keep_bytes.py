"""Whatever a notebook holds and however its JSON is written, changing a cell changes that cell's source alone."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from autogen_lint.notebooks import Notebook
from autogen_lint.source import Source

LINES = [
    "x = 1\n",
    "\n",
    "%time y\n",
    "!ls\n",
    "é = '\u2028'\n",
    "for i in z:\n    !echo\n",
    "s = '''\n%d\n'''\n",
    "a?\n",
    "b",
]
values = st.recursive(
    st.none() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=2), max_leaves=4
)
sources = st.lists(st.sampled_from(LINES), max_size=5).map("".join)
cells = st.fixed_dictionaries(
    {
        "cell_type": st.sampled_from(["code", "code", "markdown"]),
        "source": st.one_of(sources, sources.map(lambda text: text.splitlines(keepends=True))),
    },
    optional={"outputs": values, "metadata": values},
)
documents = st.fixed_dictionaries(
    {"cells": st.lists(cells, max_size=5), "nbformat": st.just(4)}, optional={"z": values}
)


def text_of(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


@settings(max_examples=200, derandomize=True, deadline=None)
@given(document=documents, indent=st.sampled_from([None, 1, "\t"]), is_ascii=st.booleans())
def test_a_changed_cell_and_nothing_else(document: Any, indent: Any, is_ascii: bool) -> None:
    text = json.dumps(document, indent=indent, ensure_ascii=is_ascii) + "\n"
    notebook = Notebook(Source(text, "a.ipynb"))
    assert notebook.with_code(notebook.code) == text
    assert [text_of(document["cells"][each.number - 1]) for each in notebook.cells] == list(
        notebook.cell_sources().values()
    )
    for cell in notebook.cells:
        lines = notebook.code.split("\n")
        lines.insert(cell.first - 1, "import logging")
        changed = notebook.with_code("\n".join(lines))
        assert changed is not None
        wanted = copy.deepcopy(document)
        new = "import logging\n" + text_of(wanted["cells"][cell.number - 1])
        is_list = isinstance(wanted["cells"][cell.number - 1]["source"], list)
        wanted["cells"][cell.number - 1]["source"] = new.splitlines(keepends=True) if is_list else new
        assert json.loads(changed) == wanted
        assert changed == json.dumps(wanted, indent=indent, ensure_ascii=is_ascii) + "\n"
