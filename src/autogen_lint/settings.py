"""What the user chose: the defaults, `[tool.autogen-lint]` of the nearest pyproject.toml, the command line on top."""

from __future__ import annotations

import functools
import math
import os
import re
import sys
from dataclasses import dataclass, fields, replace

from autogen_lint import rules
from autogen_lint.findings import Applicability
from autogen_lint.reporters import OUTPUT_FORMATS
from autogen_lint.source import why_unreadable

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from autogen_lint.findings import Finding
    from autogen_lint.rules import RuleEntry

TABLE = "autogen-lint"

DEFAULT_EXCLUDE = (
    ".autogen_lint_cache",
    ".bzr",
    ".direnv",
    ".eggs",
    ".git",
    ".hg",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".nox",
    ".pytest_cache",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    "__pycache__",
    "__pypackages__",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)


class SettingsError(ValueError):
    """A setting that cannot be used; `str()` is one line naming the setting, and the file it stands in."""


@dataclass(frozen=True)
class Settings:
    """Everything that changes what is checked, reported or fixed.

    `select`, `extend_select` and `ignore` hold codes, prefixes of codes, or `ALL`; `select=None` means the rules that
    are on by default. `per_file_ignores` pairs a glob with the codes it ignores; `!` before the glob means all
    other files. `fixable` and `unfixable` say which rules' fixes are offered, `extend_safe_fixes` and
    `extend_unsafe_fixes` which are trusted more, or less, than the rule itself trusts them.

    Globs are relative to `root`, a folder; `origin` is the file these settings were read from.
    `auto_reply_limit` is a number of replies, or `None` for no opinion;
    `request_timeout` is in seconds. `output_format` is how the command line shows findings, or `None` for no opinion.
    `baseline` is the path of the findings that the command line passes over, `cache_dir` the folder of its cache, or
    `None` for the usual one.

    Raises `SettingsError` for a code no rule has, a limit below 1, a timeout that is not a positive number and a
    format there is not.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fixable: tuple[str, ...] = ("ALL",)
    unfixable: tuple[str, ...] = ()
    extend_safe_fixes: tuple[str, ...] = ()
    extend_unsafe_fixes: tuple[str, ...] = ()
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    auto_reply_limit: int | None = None
    request_timeout: float = 10
    output_format: str | None = None
    baseline: str | None = None
    cache_dir: str | None = None
    root: str = ""
    origin: str | None = None

    def __post_init__(self) -> None:
        _normalize(self, _LISTS_OF_CODES)
        checked = tuple((glob, _codes(f"per-file-ignores.{glob}", codes)) for glob, codes in self.per_file_ignores)
        object.__setattr__(self, "per_file_ignores", checked)
        if self.auto_reply_limit is not None and self.auto_reply_limit < 1:
            raise SettingsError(f"`auto-reply-limit`: must be 1 or more, not {self.auto_reply_limit}")
        if not (self.request_timeout > 0 and math.isfinite(self.request_timeout)):
            raise SettingsError(f"`request-timeout`: must be a positive number of seconds, not {self.request_timeout}")

        if self.output_format is not None and self.output_format not in OUTPUT_FORMATS:
            hint = did_you_mean(self.output_format, OUTPUT_FORMATS)
            raise SettingsError(f"`output-format`: there is no format `{self.output_format}`{hint}")

    def codes_for(self, filename: str) -> frozenset[str]:
        """Return the codes of the rules to run on `filename`.

        Between `select` and `ignore` the longer prefix wins, `ignore` when both are as long; `per_file_ignores` has
        the last word.
        """
        codes = _chosen(self.select, self.extend_select, self.ignore, rules.RULES)
        for glob, ignored in self.per_file_ignores:
            if matches_any(filename, (glob.removeprefix("!"),), self.root) is not glob.startswith("!"):
                codes = frozenset(code for code in codes if _longest_prefix(code, ignored) is None)
        return codes

    def is_asked_for(self, code: str) -> bool:
        """Tell whether `select` or `extend_select` names the rule `code`, in full, by a prefix or as `ALL`.

        A rule that is on by default may report more to users who have asked for it.
        """
        return _longest_prefix(code, (*(self.select or ()), *self.extend_select)) is not None

    def is_fixable(self, code: str) -> bool:
        """Tell whether fixes of the rule `code` are wanted.

        Between `fixable` and `unfixable` the longer prefix wins, `unfixable` when both are as long.
        """
        named, refused = _longest_prefix(code, self.fixable), _longest_prefix(code, self.unfixable)
        return named is not None and (refused is None or named > refused)

    def applicability(self, finding: Finding) -> Applicability | None:
        """Return how far these settings trust the fix of `finding`; `None` when it has none or none is wanted.

        Between `extend_safe_fixes` and `extend_unsafe_fixes` the longer prefix wins, unsafe when both are as long.
        A suggestion stays one.
        """
        if finding.fix is None or not self.is_fixable(finding.code):
            return None
        if finding.fix.applicability is Applicability.SUGGESTION:
            return Applicability.SUGGESTION
        safe = _longest_prefix(finding.code, self.extend_safe_fixes)
        unsafe = _longest_prefix(finding.code, self.extend_unsafe_fixes)
        if safe is None and unsafe is None:
            return finding.fix.applicability
        return Applicability.SAFE if unsafe is None or (safe is not None and safe > unsafe) else Applicability.UNSAFE

    def excludes(self, path: str) -> bool:
        """Tell whether `path` itself, not a folder above it, matches `exclude` or `extend_exclude`."""
        names, others = self._excluded
        name = os.path.basename(path)
        if name in names:
            return True
        # Only the whole path tells how a folder such as `..` is called.
        globs = others if name not in _NO_NAMES else self.exclude + self.extend_exclude
        return bool(globs) and matches_any(path, globs, self.root)

    @functools.cached_property
    def _excluded(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """What is excluded by its name alone, and the other globs: most have none, and every file is asked about."""
        globs = self.exclude + self.extend_exclude
        names = frozenset(glob for glob in globs if _PLAIN_NAME.fullmatch(glob))
        return names, tuple(glob for glob in globs if glob not in names)

    def with_overrides(self, overrides: Overrides) -> Settings:
        """Return these settings with the command line's on top.

        A selection on the command line replaces the one in the file; what else is named there wins over every entry
        of the file that is as specific or more so.
        """
        if overrides.select is not None:
            select: tuple[str, ...] | None = overrides.select
            extend_select, ignore = overrides.extend_select, overrides.ignore
        else:
            select = self.select if self.select is None else _without(self.select, overrides.ignore)
            extend_select = _without(self.extend_select, overrides.ignore) + overrides.extend_select
            ignore = _without(self.ignore, overrides.extend_select) + overrides.ignore
        if overrides.fixable is not None:
            fixable, unfixable = overrides.fixable, overrides.unfixable
        else:
            fixable = _without(self.fixable, overrides.unfixable)
            unfixable = self.unfixable + overrides.unfixable
        return replace(
            self,
            select=select,
            extend_select=extend_select,
            ignore=ignore,
            fixable=fixable,
            unfixable=unfixable,
            exclude=self.exclude if overrides.exclude is None else _from_here(overrides.exclude),
            extend_exclude=self.extend_exclude + _from_here(overrides.extend_exclude),
            baseline=self.baseline if overrides.baseline is None else os.path.abspath(overrides.baseline),
        )


@dataclass(frozen=True)
class Overrides:
    """What the command line says about settings; globs in it are relative to the current folder.

    Raises `SettingsError` for a code no rule has.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fixable: tuple[str, ...] | None = None
    unfixable: tuple[str, ...] = ()
    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    baseline: str | None = None

    def __post_init__(self) -> None:
        _normalize(self, ("select", "extend_select", "ignore", "fixable", "unfixable"), option="--")


_LISTS_OF_CODES = (
    "select",
    "extend_select",
    "ignore",
    "fixable",
    "unfixable",
    "extend_safe_fixes",
    "extend_unsafe_fixes",
)


def _normalize(holder: Settings | Overrides, names: Iterable[str], option: str = "") -> None:
    for name in names:
        value = getattr(holder, name)
        if value is not None:
            object.__setattr__(holder, name, _codes(option + name.replace("_", "-"), value))


# Codes


def _codes(key: str, values: Iterable[str]) -> tuple[str, ...]:
    """Return `values` in upper case; raise `SettingsError` naming `key` when no rule's code starts with one of them."""
    codes = tuple(value.strip().upper() for value in values)
    known = [entry.code for entry in rules.RULES]
    for code in codes:
        if code != "ALL" and not (code and any(rule.startswith(code) for rule in known)):
            raise SettingsError(f"`{key}`: {_unknown_code(code, known)}")
    return codes


def _unknown_code(code: str, known: list[str]) -> str:
    if code == rules.SYNTAX_ERROR:
        return f"`{code}` is no rule: syntax errors are always reported"
    return f"no rule has the code or prefix `{code}`{did_you_mean(code, known)}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `"; did you mean `x`?"` for the known word closest to `word`, or nothing when none is close."""
    import difflib

    close = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""


@functools.lru_cache(maxsize=256)
def _chosen(
    select: tuple[str, ...] | None,
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    entries: tuple[RuleEntry, ...],
) -> frozenset[str]:
    return frozenset(entry.code for entry in entries if _is_chosen(entry, select, extend_select, ignore))


def _is_chosen(
    entry: RuleEntry, select: tuple[str, ...] | None, extend_select: tuple[str, ...], ignore: tuple[str, ...]
) -> bool:
    named = _longest_prefix(entry.code, (*(select or ()), *extend_select))
    if named is None and select is None and entry.on_by_default:
        named = 0
    ignored = _longest_prefix(entry.code, ignore)
    return named is not None and (ignored is None or named > ignored)


def _longest_prefix(code: str, prefixes: Iterable[str]) -> int | None:
    """Return the length of the longest of `prefixes` that `code` starts with; `ALL` counts as the empty one."""
    plain = ("" if prefix == "ALL" else prefix for prefix in prefixes)
    return max((len(prefix) for prefix in plain if code.startswith(prefix)), default=None)


def _without(prefixes: tuple[str, ...], stronger: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(prefix for prefix in prefixes if _longest_prefix(prefix, stronger) is None)


# Globs


_FEW_STARS = 2
_MOST_WAYS = 1_000_000
_LONGEST_GLOB = 4096
_PLAIN_NAME = re.compile(r"\.?\w[\w.-]*")
_NO_NAMES = ("", os.curdir, os.pardir)


def matches_any(path: str, globs: tuple[str, ...], root: str) -> bool:
    """Tell whether `path` matches one of `globs`: by its last part alone, or whole, globs being relative to `root`.

    `*` matches across folders, `**/` also no folder at all, `{a,b}` either of both.
    """
    by_name, by_path, costly = _compiled(globs, root)
    full = _posix(os.path.abspath(path))
    begin = full.rfind("/") + 1
    if by_name.fullmatch(full, begin) is not None or by_path.fullmatch(full) is not None:
        return True
    return any(glob.fits(full[begin:]) or whole.fits(full) for glob, whole in costly)


@functools.lru_cache(maxsize=256)
def _compiled(
    globs: tuple[str, ...], root: str
) -> tuple[re.Pattern[str], re.Pattern[str], list[tuple[_ManyStars, _ManyStars]]]:
    """The expressions for names and for whole paths; and for both, one by one, the globs with many stars."""
    # One expression for all the others: every entry of every folder is matched against the excluded names.
    folder = _posix(os.path.abspath(root)).rstrip("/") + "/"
    trimmed = [_posix(glob).removeprefix("./").rstrip("/") for glob in globs]
    many = [glob for glob in trimmed if _stars(glob) > _FEW_STARS]
    few = [glob for glob in trimmed if _stars(glob) <= _FEW_STARS]
    names = [_expression(glob) for glob in few]
    paths = [("" if os.path.isabs(glob) else re.escape(folder)) + _expression(glob) for glob in few]
    slow = [(_ManyStars("", glob), _ManyStars("" if os.path.isabs(glob) else folder, glob)) for glob in many]
    return re.compile(_either(names), re.DOTALL), re.compile(_either(paths), re.DOTALL), slow


def _stars(glob: str) -> int:
    return len(re.findall(r"\*+", glob))


class _ManyStars:
    """A glob below the folder `prefix` that takes an expression years: each star multiplies the ways."""

    def __init__(self, prefix: str, glob: str) -> None:
        self._tokens = [*prefix, *_tokens(glob)]
        self._stars = _stars(glob)
        self._expression = re.compile(re.escape(prefix) + _expression(glob), re.DOTALL)

    def fits(self, text: str) -> bool:
        """Tell whether all of `text` matches."""
        if math.comb(len(text), self._stars) <= _MOST_WAYS:
            return self._expression.fullmatch(text) is not None
        return len(text) in _ends(self._tokens, text, {0})


def _either(expressions: list[str]) -> str:
    return "|".join(f"(?:{expression})" for expression in expressions) or "(?!)"


def _expression(glob: str) -> str:
    return "".join(map(_token_expression, _tokens(glob)))


def _tokens(glob: str) -> list[str]:
    return re.findall(r"\*\*/|\*+|\?|\[!?\]?[^\]]*\]|\{[^{}]*\}|.", glob, re.DOTALL)


def _ends(tokens: list[str], text: str, begins: set[int]) -> set[int]:
    """Return where matches of `tokens` in `text` can end that begin at one of `begins`.

    A step for each token and character, however many stars there are.
    """
    for token in tokens:
        if not begins:
            break
        if token == "**/":
            first = min(begins)
            begins = begins | {index + 1 for index in range(first, len(text)) if text[index] == "/"}
        elif token.startswith("*"):
            begins = set(range(min(begins), len(text) + 1))
        elif len(token) > 2 and token[0] == "{":
            begins = set().union(*(_ends(_tokens(option), text, begins) for option in token[1:-1].split(",")))
        else:
            one = re.compile(_token_expression(token), re.DOTALL)
            begins = {match.end() for begin in begins if (match := one.match(text, begin)) is not None}
    return begins


def _token_expression(token: str) -> str:
    if token == "**/":
        return "(?:.*/)?"
    if token.startswith("*"):
        return ".*"
    if token == "?":
        return "[^/]"
    if len(token) > 2 and token[0] == "[":
        return _set_expression(token)
    if len(token) > 2 and token[0] == "{":
        return _either([_expression(option) for option in token[1:-1].split(",")])
    return re.escape(token)


def _set_expression(token: str) -> str:
    negated = token[1] == "!"
    body = re.sub(r"([\[\]\\^&~|])", r"\\\1", token[2 if negated else 1 : -1])
    expression = f"[{'^' if negated else ''}{body}]"
    try:
        re.compile(expression)
    except re.error:  # a range such as `[z-a]`: taken literally
        return re.escape(token)
    return expression


def _posix(path: str) -> str:
    return path.replace(os.sep, "/")


def _from_here(globs: tuple[str, ...]) -> tuple[str, ...]:
    """Anchor globs with a folder in them at the current one; a bare name goes on matching everywhere."""
    # Glob characters in the folder's own name stand for themselves.
    here = re.sub(r"([\[{*?])", r"[\1]", _posix(os.getcwd()))
    return tuple(
        f"{here}/{glob.removeprefix('./')}" if "/" in glob.rstrip("/") and not os.path.isabs(glob) else glob
        for glob in map(_posix, globs)
    )


# pyproject.toml


class SettingsFinder:
    """Finds the settings of each file: the nearest pyproject.toml with a `[tool.autogen-lint]` table, read once.

    `config` is one file to use for all instead, its globs relative to the current folder; `isolated` reads none.
    `overrides` go on top of whatever is found. Raises `SettingsError` when a file that is read is not usable.
    """

    def __init__(
        self, overrides: Overrides | None = None, *, isolated: bool = False, config: str | None = None
    ) -> None:
        self._overrides = overrides or Overrides()
        self._by_folder: dict[str, Settings] = {}
        self._fixed = None
        if config is not None:
            found = load_settings(config, root=os.getcwd())
            if found is None:
                raise SettingsError(f"{config}: has no [tool.{TABLE}] table")
            self._fixed = found.with_overrides(self._overrides)
        elif isolated:
            self._fixed = Settings(root=os.getcwd()).with_overrides(self._overrides)

    @classmethod
    def always(cls, settings: Settings) -> SettingsFinder:
        """Return a finder that gives `settings` for every file."""
        finder = cls()
        finder._fixed = settings
        return finder

    def for_file(self, path: str) -> Settings:
        """Return the settings for the file at `path`, which need not exist."""
        return self.for_folder(os.path.dirname(os.path.abspath(path)))

    def for_folder(self, folder: str) -> Settings:
        """Return the settings for the files right in `folder`, an absolute path."""
        if self._fixed is not None:
            return self._fixed
        passed = []
        while folder not in self._by_folder:
            passed.append(folder)
            parent = os.path.dirname(folder)
            found = self._read(folder)
            if found is None and parent == folder:
                found = Settings(root=os.getcwd())
            if found is not None:
                self._by_folder[folder] = found.with_overrides(self._overrides)
            else:
                folder = parent
        settings = self._by_folder[folder]
        self._by_folder.update(dict.fromkeys(passed, settings))
        return settings

    def may_have_baselines(self, paths: Iterable[str]) -> bool:
        """Tell whether the settings of any of the files at `paths` name a baseline."""
        folders = {os.path.dirname(path) for path in paths}
        return any(self.for_folder(os.path.abspath(folder)).baseline is not None for folder in folders)

    @staticmethod
    def _read(folder: str) -> Settings | None:
        path = os.path.join(folder, "pyproject.toml")
        found = load_settings(path, root=folder) if os.path.isfile(path) else None
        # Who runs the linter over the code of others did not choose this file; who names one does.
        if found is not None and found.baseline is not None and not _is_below(found.baseline, folder):
            raise SettingsError(f"{path}: `baseline`: must lie in the folder of this file; --baseline takes any")
        return found


def _is_below(path: str, folder: str) -> bool:
    return os.path.realpath(path).startswith(os.path.join(os.path.realpath(folder), ""))


def load_settings(path: str, root: str) -> Settings | None:
    """Read the `[tool.autogen-lint]` table of the TOML file at `path`; `None` when it has none.

    Globs, the baseline and the folder of the cache in it are relative to `root`. Raises `SettingsError` for an
    unreadable file, bad TOML, an unknown key, a value of the wrong type, and what `Settings` refuses.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise SettingsError(f"{path}: {why_unreadable(error)}") from error
    # Most pyproject.toml files on the way up are about other tools: not worth a TOML parser.
    if TABLE.encode() not in data:
        return None
    table = _table(path, data)
    if table is None:
        return None
    try:
        found = _from_table(table)
        baseline = found.baseline and os.path.join(root, found.baseline)
        cache_dir = found.cache_dir and os.path.join(root, found.cache_dir)
        return replace(found, root=root, origin=path, baseline=baseline, cache_dir=cache_dir)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from error


def _table(path: str, data: bytes) -> Mapping[str, Any] | None:
    from autogen_lint import toml

    try:
        document = toml.parse(data.decode())
    except ValueError as error:
        reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        raise SettingsError(f"{path}: not valid TOML: {reason}") from error
    tool = document.get("tool", {})
    table = tool.get(TABLE) if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{path}: `tool.{TABLE}` must be a table")
    return table


def _from_table(table: Mapping[str, Any]) -> Settings:
    values = {}
    for key, value in table.items():
        if key not in _READERS:
            raise SettingsError(f"`{key}`: unknown key in [tool.{TABLE}]{did_you_mean(key, _READERS)}")
        values[key.replace("-", "_")] = _READERS[key](key, value)
    return Settings(**values)


def _globs(key: str, value: object) -> tuple[str, ...]:
    globs = _strings(key, value)
    for glob in globs:
        if len(glob) > _LONGEST_GLOB:
            raise SettingsError(f"`{key}`: {_shown(glob)} is longer than any path")
    return globs


def _strings(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"`{key}`: must be a list of strings, not {_shown(value)}")
    return tuple(value)


def _path(key: str, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise SettingsError(f"`{key}`: must be a path, not {_shown(value)}")
    return value


def _code_lists(key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise SettingsError(f"`{key}`: must be a table of globs and lists of codes, not {_shown(value)}")
    globs = _globs(key, list(value))
    return tuple((glob, _strings(f"{key}.{glob}", value[glob])) for glob in globs)


def _integer(key: str, value: object) -> int:
    # In Python, though not in TOML, `true` is a number.
    if not isinstance(value, int) or isinstance(value, bool):
        raise SettingsError(f"`{key}`: must be a whole number, not {_shown(value)}")
    if abs(value) > sys.maxsize:
        raise SettingsError(f"`{key}`: the number is too large")
    return value


def _number(key: str, value: object) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise SettingsError(f"`{key}`: must be a number of seconds, not {_shown(value)}")
    if abs(value) > sys.maxsize and isinstance(value, int):
        raise SettingsError(f"`{key}`: the number is too large")
    return value


def _string(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"`{key}`: must be a string, not {_shown(value)}")
    return value


def _shown(value: object) -> str:
    """Show a TOML value in an error, in TOML's spelling where that is a matter of case, cut to one short line."""
    try:
        shown = repr(value).lower() if isinstance(value, bool) else repr(value)
    except (ValueError, RecursionError):  # thousands of digits, or of brackets
        shown = "that"
    return shown if len(shown) <= 60 else shown[:59] + "…"


_READERS: dict[str, Callable[[str, object], Any]] = {
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "per-file-ignores": _code_lists,
    "fixable": _strings,
    "unfixable": _strings,
    "extend-safe-fixes": _strings,
    "extend-unsafe-fixes": _strings,
    "exclude": _globs,
    "extend-exclude": _globs,
    "auto-reply-limit": _integer,
    "request-timeout": _number,
    "output-format": _string,
    "baseline": _path,
    "cache-dir": _path,
}


def show(settings: Settings) -> list[str]:
    """Return the settings as lines, one for each key, as they could stand in pyproject.toml."""
    lines = [
        f"# read from {settings.origin}" if settings.origin else "# no settings file",
        f"# globs are relative to {os.path.abspath(settings.root)}",
    ]
    for field in fields(settings):
        if field.name in ("root", "origin"):
            continue
        value = getattr(settings, field.name)
        key = field.name.replace("_", "-")
        shown = dict(value) if field.name == "per_file_ignores" else value
        lines.append(f"{key} = {_toml(shown)}" if value is not None else f"# {key} is not set")
    return lines


def _toml(value: object) -> str:
    import json

    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items()) + "}"
    return json.dumps(value)
