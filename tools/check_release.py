"""Compare a tag with the version in the source and with the changelog, before anything is published.

    python tools/check_release.py v0.1.0 [--notes]

The exit code is 1 if they disagree. With `--notes`, what the changelog says about the release is printed.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSION = ROOT / "src" / "autogen_lint" / "__init__.py"
CHANGELOG = ROOT / "CHANGELOG.md"


def main() -> int:
    """Say what is wrong with the tag, or show its notes; return the exit code."""
    parser = argparse.ArgumentParser(description="Compare a tag with the version and the changelog.")
    parser.add_argument("tag", help="the tag, v and the version")
    parser.add_argument("--notes", action="store_true", help="print the section of the changelog")
    arguments = parser.parse_args()
    problems = disagreements(arguments.tag, source_version(), CHANGELOG.read_text(encoding="utf-8"))
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    if arguments.notes:
        print(notes(arguments.tag.removeprefix("v"), CHANGELOG.read_text(encoding="utf-8")))
    return 0


def source_version() -> str:
    """The version that the package says it has, read without importing it."""
    for statement in ast.parse(VERSION.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__version__":
            return str(ast.literal_eval(statement.value))
    raise SystemExit(f"{VERSION}: no __version__")


def disagreements(tag: str, version: str, changelog: str) -> list[str]:
    """What speaks against releasing `version` under `tag`, one line each."""
    problems = []
    if tag != f"v{version}":
        problems.append(f"the tag is {tag}, but the version in the source is {version}")
    if not re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", changelog, flags=re.MULTILINE):
        problems.append(f"the changelog has no heading `## [{version}] - YYYY-MM-DD`")
    elif not notes(version, changelog):
        problems.append(f"the changelog says nothing about {version}")
    return problems


def notes(version: str, changelog: str) -> str:
    """What the changelog says about `version`, without the heading; an empty text when it says nothing."""
    section = re.search(
        rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## \[|\Z)", changelog, flags=re.MULTILINE | re.DOTALL
    )
    return section[1].strip() if section else ""


if __name__ == "__main__":
    sys.exit(main())
