"""The test corpus: its files, and what their marks say.

A mark is a comment at the end of a line, one word for each finding that begins on that line: `#! AGL102 AGL201`. Where
a fix is due, the word behind the rule says which kind: `#! AGL201 safe-fix AGL202 unsafe-fix AGL403`. Beside a flagged
program with fixes lies `<name>.fixed.py`, the result of applying all of them.

A `# noqa` may follow the marks: `#! AGL900 safe-fix # noqa: AGL202`.

The programs of a rule about manifests are folders, and the marks are comments in the manifests. The folder `projects`
has services of several modules, each with a `pyproject.toml` where it begins. Beside a service with fixes lies
`<name>.fixed`, with those of its modules that all of the fixes together change.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections import Counter
from pathlib import Path

from autogen_lint import Settings
from autogen_lint.findings import Applicability
from autogen_lint.rules import RULES

CORPUS = Path(__file__).parents[1] / "test_corpus"
GOLDENS = sorted(CORPUS.glob("*/*.fixed.py"))
FIXED_SERVICES = sorted((CORPUS / "projects").glob("*.fixed"))
SERVICES = sorted(path for path in (CORPUS / "projects").glob("*_*") if path.is_dir() and path.suffix != ".fixed")
FILES = sorted(set(CORPUS.glob("*/*.py")) - set(GOLDENS))
FLAGGED = [path for path in FILES if path.name.startswith("flagged_")]
PROJECTS = sorted(path for path in CORPUS.glob("AGL*/*") if path.is_dir() and path.name != "__pycache__")
FOLDERS = sorted(path for path in CORPUS.glob("AGL*") if path.is_dir())

Mark = tuple[int, str, Applicability | None]
"""The line where a finding starts, its rule, and which fix is due, `None` for none."""

_FIXES = {"safe-fix": Applicability.SAFE, "unsafe-fix": Applicability.UNSAFE}


def name_of(path: Path) -> str:
    return path.relative_to(CORPUS).as_posix()


def read(path: Path) -> str:
    return path.read_bytes().decode()


def golden_of(path: Path) -> Path:
    return path.with_suffix(".fixed.py")


def settings_for(path: Path) -> Settings:
    """The settings a program is checked with: the rules that are on by default, and the one of its folder.

    A rule that is on is not asked for by name: some report more to those who do.
    """
    code = path.parent.name.partition("_")[0]
    is_on = any(entry.code == code and entry.on_by_default for entry in RULES)
    return Settings() if is_on else Settings(extend_select=(code,))


def comments(code: str) -> list[tuple[int, int, str, str]]:
    """Every comment: line, column, text and the whole line."""
    tokens = tokenize.generate_tokens(io.StringIO(code, newline="").readline)
    return [(*token.start, token.string, token.line) for token in tokens if token.type == tokenize.COMMENT]


def fix_marks(code: str) -> Counter[Mark]:
    """Count the findings that the marks in `code` ask for, by line, rule and the fix that is due."""
    wanted: Counter[Mark] = Counter()
    for line, column, text, whole in comments(code):
        if not text.startswith("#!") or not whole[:column].strip():
            continue
        assert re.fullmatch(r"#!( AGL\d{3}( (un)?safe-fix)?)+( # noqa.*)?", text.rstrip()), f"line {line}: {text}"
        for rule, fix in re.findall(r"(AGL\d{3})(?: ((?:un)?safe-fix))?", text.partition("# noqa")[0]):
            wanted[line, rule, _FIXES.get(fix)] += 1
    return wanted


def marks(code: str) -> Counter[tuple[int, str]]:
    """Count the findings that the marks in `code` ask for, by line and rule."""
    wanted: Counter[tuple[int, str]] = Counter()
    for (line, rule, _), count in fix_marks(code).items():
        wanted[line, rule] += count
    return wanted
