"""AGL900: a `# noqa` comment with codes that are not reported there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autogen_lint.findings import Applicability, Edit, Finding, Fix, Location, Severity
from autogen_lint.rules import RULES, SYNTAX_ERROR
from autogen_lint.rules.base import ALL_FAMILIES, CommentRule
from autogen_lint.source import split_lines
from autogen_lint.suppression import NamedCode, Noqa, find_noqa, stretches

_OURS = re.compile(r"AGL\d+", re.IGNORECASE)
_KNOWN = (SYNTAX_ERROR, *(entry.code for entry in RULES))
_JUDGED = frozenset(entry.code for entry in RULES if not entry.is_about_manifests and not entry.is_about_comments)
_QUOTES = ("`", "'", '"')
_BETWEEN = " \t\f,;:.-\N{EN DASH}\N{EM DASH}"
# With this at its beginning, a comment is an order to another tool.
_ORDER = re.compile(
    r"(?:type|fmt|yapf|isort|ruff|pylint|mypy|pyright|pyre|pytype|flake8|pragma|nosec|nosonar|noinspection|cspell)\b",
    re.IGNORECASE,
)


class UnusedNoqa(CommentRule):
    """A `# noqa` comment names a code that is not reported there.

    ## Why it bites

    The comment outlives what it excused: the agent has moved, the limit is set, the code was mistyped from the
    start. Whoever reads it looks for a mistake that is not there, and the next real one on that line is silenced
    before anybody has seen it.

    ## Example

    ```python
    reviewer = AssistantAgent("reviewer", llm_config=LLM)  # noqa: AGL202,AGL1002
    ```

    ## Use instead

    ```python
    reviewer = AssistantAgent("reviewer", llm_config=LLM)
    ```

    ## When to ignore it

    When the same comments serve two configurations, and a code that one of them reports is not reported by the other.
    The rule is off by default.

    Only codes of this linter are judged, and only against rules that ran on the file: the code of a rule that is
    off or ignored is left alone, and so is a prefix such as `AGL1` unless all its rules ran. A code that no rule has is
    always unused. A blanket `# noqa`, `# flake8: noqa`, the codes of other tools, AGL000 and comments in manifests are
    never judged. Files without AutoGen's name in them are not looked at.

    Under flake8 the rule judges against the rules that flake8 selects. It does not know of `per-file-ignores`: a code
    that these ignore in the file still counts as used. `flake8 --disable-noqa` shows what is silenced and does not
    change what is unused.

    ## Fix safety

    Safe: only comments change. The unused codes go, and other codes, other comments on the line and a reason behind
    the codes stay. There is no fix where what is left would mean something else, as in a comment with a second `noqa`.

    ## References

    - "Selecting and ignoring violations" in flake8's documentation
    - RUF100, the same check for the codes that Ruff knows
    """

    code, name, severity = "AGL900", "unused-noqa", Severity.NOTE
    families = ALL_FAMILIES
    fixes = frozenset({Applicability.SAFE})

    @classmethod
    def check_comments(
        cls, source: str, filename: str, findings: Sequence[Finding], codes: frozenset[str]
    ) -> Iterator[Finding]:
        """At most one finding for each comment."""
        if not re.search("noqa", source, re.IGNORECASE) or not _OURS.search(source):
            return
        lines = split_lines(source)
        for stretch in stretches(lines):
            noqa = find_noqa(stretch, lines)
            if noqa is None or not noqa.is_comment or _is_quoted(noqa):
                continue
            here = {each.code for each in findings if stretch.first <= each.start.line <= stretch.last}
            unused = [code for code in noqa.codes if _is_unused(code.text, here, codes & _JUDGED)]
            if unused:
                yield cls._finding(filename, noqa, unused)

    @classmethod
    def _finding(cls, filename: str, noqa: Noqa, unused: Sequence[NamedCode]) -> Finding:
        line = noqa.stretch.last
        start, end = Location(line, noqa.start), Location(line, noqa.codes[-1].end)
        return Finding(cls.code, cls.name, _message(unused), cls.severity, filename, start, end, _fix(noqa, unused))


def _is_quoted(noqa: Noqa) -> bool:
    """True where the comment talks about `# noqa`; flake8 obeys it all the same."""
    end = noqa.codes[-1].end if noqa.codes else len(noqa.line)
    return noqa.line[: noqa.start].endswith(_QUOTES) or noqa.line[end:].startswith(_QUOTES)


def _is_unused(code: str, here: set[str], ran: frozenset[str]) -> bool:
    """True for one of our codes that silences none of the codes reported `here`, though all its rules `ran`."""
    if not _OURS.fullmatch(code) or any(reported.startswith(code) for reported in here):
        return False
    return all(known in ran for known in _KNOWN if known.startswith(code))


def _message(unused: Sequence[NamedCode]) -> str:
    names = list(dict.fromkeys(code.text for code in unused))
    known = [name for name in names if any(code.startswith(name) for code in _KNOWN)]
    unknown = [name for name in names if name not in known]
    parts = [f"{_listed(known)} {'is' if len(known) == 1 else 'are'} not reported here"] if known else []
    parts += [f"no rule has the code {_listed(unknown)}"] if unknown else []
    return f"Unused `noqa`: {', '.join(parts)}; remove {'it' if len(names) == 1 else 'them'}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _fix(noqa: Noqa, unused: Sequence[NamedCode]) -> Fix | None:
    if len(unused) == len(noqa.codes):
        title, edit = "Remove the unused `noqa`", _without_noqa(noqa)
    else:
        names = list(dict.fromkeys(code.text for code in unused))
        title, edit = f"Remove {_listed(names)} from the `noqa`", _without_codes(noqa, unused)
    return Fix(Applicability.SAFE, title, (edit,)) if edit is not None else None


def _without_codes(noqa: Noqa, unused: Sequence[NamedCode]) -> Edit:
    """Leave the other codes, with what stood between them."""
    kept = ""
    for index, code in enumerate(noqa.codes):
        if code not in unused:
            separator = noqa.line[noqa.codes[index - 1].end : code.start] if kept else ""
            kept += separator + code.text
    return _edit(noqa, noqa.codes[0].start, noqa.codes[-1].end, kept)


def _without_noqa(noqa: Noqa) -> Edit | None:
    """Leave what else is in the comment; `None` where it would be read in another way than before."""
    line = noqa.line
    begin = line.index("#", noqa.stretch.comment or 0)
    lead, rest = line[begin : noqa.start].rstrip(), line[noqa.codes[-1].end :].strip()
    lead = lead if lead.strip("# ") else ""
    if not rest.startswith("#"):
        rest = rest.lstrip(_BETWEEN)
        if not lead and _ORDER.match(rest):
            return None
        rest = rest if lead or not rest else f"# {rest}"
    comment = lead + ("  " if rest.startswith("#") else " ") + rest if lead and rest else lead or rest
    if "noqa" in comment.lower():
        return None
    if comment:
        return _edit(noqa, begin, len(line), comment)
    if line[:begin].strip():
        return _edit(noqa, len(line[:begin].rstrip()), len(line), "")
    # The comment has its line for itself.
    number = noqa.stretch.last
    end = Location(number + 1, 0) if noqa.is_terminated else Location(number, len(line))
    return Edit(Location(number, 0), end, "")


def _edit(noqa: Noqa, start: int, end: int, content: str) -> Edit:
    number = noqa.stretch.last
    return Edit(Location(number, start), Location(number, end), content)


RULE = UnusedNoqa
