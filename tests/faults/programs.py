"""A small project to do harm to, and what may be in its files afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

PATIENCE = 600
"""Seconds after which a process hangs, on whatever busy machine."""

CHAT = 'agent.initiate_chat(agent, message="hi", max_turns=1)'
OLD = (
    "import asyncio\n\nfrom autogen import ConversableAgent\n\n"
    f'agent = ConversableAgent("a", llm_config=False)\nasyncio.run({CHAT})\n'
)
"""A module with a finding, AGL402, that `--fix` repairs."""

NEW = OLD.replace(f"asyncio.run({CHAT})", CHAT)


def write_project(folder: Path, files: int, text: str) -> list[Path]:
    """Write `files` modules with `text` below `folder`, and return their paths."""
    paths = [folder / f"part{number % 7}" / f"module{number:03}.py" for number in range(files)]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "pyproject.toml").write_text("")
    return paths


def command(*arguments: str) -> list[str]:
    """The command line in a process of its own."""
    return [sys.executable, "-m", "autogen_lint", *arguments]


def run(*arguments: str, folder: Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run the command line in `folder`."""
    return subprocess.run(
        command(*arguments), cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=False, **options
    )  # type: ignore[call-overload,no-any-return]


def notebook(code: str) -> str:
    """A notebook with one cell."""
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": code}
    return json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [cell]})


def leftovers(folder: Path) -> list[str]:
    """The names of temporary files anywhere below `folder`, those of the cache left out."""
    return [
        name
        for place, _, files in os.walk(folder)
        for name in files
        if name.endswith(".tmp") and ".autogen_lint_cache" not in place
    ]
