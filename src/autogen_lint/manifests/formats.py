"""The kinds of manifests, and what each asks for: AutoGen's distributions and `openai`; the rest is passed over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name

from autogen_lint import toml
from autogen_lint.findings import Location

if TYPE_CHECKING:
    import configparser

    import yaml

    Reader = Callable[[str], Iterable["Asked"]]

DISTRIBUTIONS = frozenset({"ag2", "autogen", "autogen-agentchat", "autogen-core", "autogen-ext", "pyautogen"})
"""The distributions that install, or used to install, one of AutoGen's packages."""

_LONGEST = 500
"""Characters of a requirement that anybody writes."""
_READ = DISTRIBUTIONS | {"openai"}
_DEVELOPMENT = re.compile(
    r"(^|[-_./])(ci|dev|develop|development|docs?|lint|linting|tests?|testing|typing)($|[-_./])", re.I
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement of a manifest.

    `specifier` is `None` when any version may come of it in a way that cannot be told: a URL, a git source, a
    constraints file. `start` and `end` delimit the requirement's text in the manifest, or its whole line when the
    text was not found as such; `bound_at` is where `,<1` could be added to it, `None` when that place is not known.
    """

    distribution: str
    specifier: SpecifierSet | None
    start: Location
    end: Location
    bound_at: Location | None = None
    any_is_written: bool = False
    """True when `*`, for any version, stands right before `bound_at`."""


class _Text:
    """The text of a manifest, to find again what a parser that forgets places has read from it."""

    def __init__(self, text: str) -> None:
        self.lines = re.split(r"\r\n?|\n", text)
        self._used: set[Location] = set()

    def asked(self, requirement: str, written: Iterable[str]) -> Asked | None:
        """A PEP 508 requirement whose text stands in the manifest in one of the ways `written`."""
        parsed = _parse(requirement)
        if parsed is None:
            return None
        found = self.find(written)
        if found is None:
            return self.somewhere(parsed.name, _specifier(parsed))
        start = Location(found.line, found.column + self.lines[found.line - 1][found.column :].index(requirement))
        end = Location(start.line, start.column + len(requirement))
        return Asked(
            canonicalize_name(parsed.name),
            _specifier(parsed),
            start,
            end,
            None if parsed.url else Location(start.line, start.column + _bound_offset(requirement)),
        )

    def find(self, written: Iterable[str]) -> Location | None:
        """Where one of the texts in `written` first stands outside comments and was not found before."""
        for text in written:
            for number, line in enumerate(self.lines, 1):
                column = line.find(text)
                place = Location(number, column)
                if column >= 0 and not line.lstrip().startswith(("#", ";")) and place not in self._used:
                    self._used.add(place)
                    return place
        return None

    def somewhere(self, name: str, specifier: SpecifierSet | None) -> Asked:
        """A requirement of which only the name can be found again."""
        word = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", re.IGNORECASE)
        for number, line in enumerate(self.lines, 1):
            match = word.search(line)
            if match and not line.lstrip().startswith(("#", ";")):
                return self.whole_line(name, specifier, number)
        return self.whole_line(name, specifier, 1)

    def whole_line(self, name: str, specifier: SpecifierSet | None, number: int) -> Asked:
        """A requirement that is said to be all of the line `number` (1-based)."""
        line = self.lines[number - 1]
        start = Location(number, len(line) - len(line.lstrip()))
        return Asked(canonicalize_name(name), specifier, start, Location(number, max(len(line.rstrip()), 1)))


def reader(name: str) -> Reader | None:
    """What reads a manifest of that file name; `None` when it is none, or one for development."""
    if name in READERS:
        return READERS[name]
    if name.endswith(".txt") and (name.startswith("requirements") or name.endswith("requirements.txt")):
        return None if _DEVELOPMENT.search(name.removesuffix(".txt")) else _requirements
    return None


def _requirements(text: str) -> Iterator[Asked]:
    places = _Text(text)
    is_constrained = any(re.match(r"\s*(-c|--constraint)\b", line) for line in places.lines)
    for line in places.lines:
        wanted = re.split(r"\s#|\s--|;\s*$|\\\s*$", line.strip(), maxsplit=1)[0].strip()
        if wanted and not wanted.startswith(("#", "-")) and (asked := places.asked(wanted, [wanted])) is not None:
            # What a constraints file allows is not known here.
            yield replace(asked, specifier=None, bound_at=None) if is_constrained else asked


def _pyproject(text: str) -> Iterator[Asked]:
    data = toml.parse(text)
    places = _Text(text)
    project = _table(data.get("project"))
    lists = [project.get("dependencies")]
    groups = {**_table(project.get("optional-dependencies")), **_table(data.get("dependency-groups"))}
    lists += [group for name, group in groups.items() if not _DEVELOPMENT.search(name)]
    tools = _table(data.get("tool"))
    overridden = _names(_table(_table(tools.get("uv")).get("sources")))
    for requirement in (each for group in lists for each in _list(group) if isinstance(each, str)):
        asked = places.asked(requirement, [f'"{requirement}"', f"'{requirement}'"])
        if asked is not None:
            yield replace(asked, specifier=None, bound_at=None) if asked.distribution in overridden else asked
    poetry = _table(tools.get("poetry"))
    yield from _poetry_table(_table(poetry.get("dependencies")), places)
    for name, group in _table(poetry.get("group")).items():
        if not _DEVELOPMENT.search(name):
            yield from _poetry_table(_table(_table(group).get("dependencies")), places)


def _pipfile(text: str) -> Iterator[Asked]:
    yield from _poetry_table(_table(toml.parse(text).get("packages")), _Text(text))


def _poetry_table(table: dict[str, Any], places: _Text) -> Iterator[Asked]:
    """The requirements of a table `name = "version"` or `name = { version = ..., extras = [...] }`."""
    for name, value in table.items():
        if canonicalize_name(name) not in _READ:
            continue
        version = value if isinstance(value, str) else _table(value).get("version")
        specifier = _poetry_specifier(version) if isinstance(version, str) else None
        key = re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*=""")
        number = next((index for index, line in enumerate(places.lines, 1) if key.match(line)), None)
        if number is None:
            yield places.somewhere(name, specifier)
            continue
        asked = places.whole_line(name, specifier, number)
        line = places.lines[number - 1]
        # `^0.9` and `~0.9` are bounded already, or rightly so; a plain number pins.
        quoted = re.search(rf"""(["']){re.escape(str(version))}\1""", line)
        is_open = isinstance(version, str) and re.match(r"\s*(>|\*\s*$)", version)
        bound_at = Location(number, quoted.end() - 1) if quoted and is_open else None
        yield replace(asked, bound_at=bound_at, any_is_written=version == "*")


def _setup_cfg(text: str) -> Iterator[Asked]:
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(text)
    except configparser.Error:
        return
    places = _Text(text)
    for requirement in _setup_cfg_lists(parser):
        asked = places.asked(requirement, [requirement])
        if asked is not None:
            yield asked


def _setup_cfg_lists(parser: configparser.ConfigParser) -> Iterator[str]:
    lists = [parser.get("options", "install_requires", fallback="")]
    if parser.has_section("options.extras_require"):
        extras = parser.items("options.extras_require")
        lists += [value for name, value in extras if not _DEVELOPMENT.search(name)]
    for value in lists:
        wanted = (re.split(r"\s#", line, maxsplit=1)[0].strip() for line in value.splitlines())
        yield from filter(None, wanted)


def _environment(text: str) -> Iterator[Asked]:
    import yaml

    try:
        document = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return
    lines = re.split(r"\r\n?|\n", text)
    for node, is_conda in _environment_items(document):
        asked = _environment_item(node, is_conda=is_conda)
        # A scalar over several lines, or an anchor, is not what anybody writes there; and YAML has more line ends.
        if (
            asked is not None
            and asked.end.line <= len(lines)
            and lines[asked.start.line - 1][asked.start.column : asked.end.column]
        ):
            yield asked


def _environment_items(document: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, bool]]:
    """The scalars below `dependencies`, and whether each is conda's or, below `pip`, pip's."""
    for item in _sequence(_entry(document, "dependencies")):
        if _is_scalar(item):
            yield item, True
        for inner in _sequence(_entry(item, "pip")):
            if _is_scalar(inner):
                yield inner, False


def _environment_item(node: yaml.ScalarNode, *, is_conda: bool) -> Asked | None:
    written = node.value.partition("::")[2] or node.value if is_conda else node.value
    match = re.fullmatch(r"([\w.-]+)\s*=\s*([\d.*]+)(=\S*)?", written)
    # Conda's single `=` asks for a version that begins so.
    pinned = f"{match[1]}=={match[2].removesuffix('.*').removesuffix('*').rstrip('.')}.*" if match and is_conda else ""
    parsed = _parse(pinned or written)
    if parsed is None:
        return None
    start, end = node.start_mark, node.end_mark
    quote = int(node.style in ('"', "'"))
    first = Location(start.line + 1, start.column)
    offset = quote + len(node.value) - len(written) + _bound_offset(written)
    bound_at = None if pinned or parsed.url or node.style in ("|", ">") else Location(first.line, first.column + offset)
    return Asked(
        canonicalize_name(parsed.name), _specifier(parsed), first, Location(end.line + 1, end.column), bound_at
    )


def _entry(node: yaml.Node | None, key: str) -> yaml.Node | None:
    value = getattr(node, "value", None)
    if isinstance(value, list):
        for pair in value:
            if isinstance(pair, tuple) and pair[0].value == key:
                found: yaml.Node = pair[1]
                return found
    return None


def _sequence(node: yaml.Node | None) -> list[Any]:
    value = getattr(node, "value", None)
    return [each for each in value if not isinstance(each, tuple)] if isinstance(value, list) else []


def _is_scalar(node: Any) -> bool:
    return isinstance(getattr(node, "value", None), str)


# Reading one requirement


def _parse(requirement: str) -> Requirement | None:
    """The requirement, when it is one and asks for a distribution that is of interest."""
    if len(requirement) > _LONGEST or not re.match(r"\s*(py)?(autogen|ag2)|\s*openai", requirement, re.IGNORECASE):
        return None
    try:
        parsed = Requirement(requirement)
    except InvalidRequirement:
        return None
    return parsed if canonicalize_name(parsed.name) in _READ else None


def _specifier(parsed: Requirement) -> SpecifierSet | None:
    return None if parsed.url else parsed.specifier


def _bound_offset(requirement: str) -> int:
    """Where in a requirement a further bound can be added: behind its last one, or its extras, or its name."""
    wanted = requirement.partition(";")[0].rstrip()
    return len(wanted) - wanted.endswith(")")


def _poetry_specifier(text: str) -> SpecifierSet | None:
    """Poetry's and Pipenv's way of writing versions; `None` for alternatives and what is not understood."""
    if len(text) > _LONGEST:
        return None
    parts = []
    for part in (each.strip() for each in text.split(",")):
        match = re.match(r"(\^|~(?!=))\s*(\d+(?:\.\d+)*)", part)
        if match and not re.search(r"\s", part[match.end() :]):
            parts += [f">={part.lstrip('^~ ')}", f"<{_upper(match[1], match[2])}"]
        elif re.match(r"\d", part):
            parts.append(f"=={part}")
        elif part != "*":
            parts.append(part)
    try:
        return SpecifierSet(",".join(parts))
    except InvalidSpecifier:
        return None


def _upper(operator: str, version: str) -> str:
    """The first version that `^1.2.3` or `~1.2.3` leaves out."""
    numbers = [int(each) for each in version.split(".")]
    if operator == "^":
        kept = next((index for index, number in enumerate(numbers) if number), len(numbers) - 1)
    else:
        kept = min(1, len(numbers) - 1)
    return ".".join(map(str, [*numbers[:kept], numbers[kept] + 1]))


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _names(table: dict[str, Any]) -> frozenset[str]:
    return frozenset(canonicalize_name(name) for name in table)


READERS: dict[str, Reader] = {
    "Pipfile": _pipfile,
    "environment.yaml": _environment,
    "environment.yml": _environment,
    "pyproject.toml": _pyproject,
    "setup.cfg": _setup_cfg,
}
"""What reads a manifest, by its name; requirements files have many."""
