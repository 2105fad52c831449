"""AGL608: a requirement under which `import autogen` fails."""

from __future__ import annotations

from collections.abc import Iterator

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Edit, Finding, Fix, Severity
from autogen_lint.manifests import Manifest
from autogen_lint.manifests.formats import Asked
from autogen_lint.manifests.releases import admits
from autogen_lint.rules.base import ManifestRule

_FIRST_WITHOUT = {"ag2": "1", "autogen": None, "autogen-agentchat": "0.4", "pyautogen": "0.10"}
"""The distributions that install `autogen`, and the first release of each that does not."""
_REPORTED = ("ag2", "pyautogen")


class RequirementWithoutModule(ManifestRule):
    """The project imports `autogen`, and asks for a distribution that no longer installs it.

    ## Why it bites

    The name on PyPI does not tell what is installed. `ag2` installs `autogen` up to 0.14, and from 1.0 on only the
    package `ag2`, a new API. `pyautogen` installs `autogen` up to 0.9; 0.10.0 is an empty package. Without an upper
    bound the next fresh environment (a new machine, a rebuilt image) gets the newest release, and the program ends
    at `import autogen` with ModuleNotFoundError (wheels opened: ag2 0.14.0, 1.0.0 and 1.2.1, pyautogen 0.9 and
    0.10.0).

    The finding is in the manifest, at the requirement: pyproject.toml (also Poetry's tables and dependency groups),
    requirements*.txt, setup.cfg, Pipfile and environment.yml. Manifests and groups for development, tests and
    documentation are not looked at.

    ## Example

    A `requirements.txt` beside a module that says `import autogen`:

    ```text
    ag2[openai]>=0.9
    ```

    ## Use instead

    ```text
    ag2[openai]>=0.9,<1
    ```

    Or move on to the package `ag2`, and then import that.

    ## When to ignore it

    When something else settles the version. A lock file beside the manifest that has an older release, a constraints
    file, a URL or a source of one's own is taken into account, and so is a second distribution in the manifest that
    installs `autogen`. Modules that import `autogen` in a `try` with a handler for ImportError count as prepared.

    flake8 shows Python files only; this rule speaks on the command line. With `--fix`, a manifest is changed when it
    is below one of the given folders.

    ## Fix safety

    Safe: the upper bound is added, which leaves the project with the releases that it can work with. There is no fix
    where the requirement names no such release (`ag2>=1`, `ag2==1.2.1`).

    ## References

    - The release notes of AG2 1.0
    - "Version specifiers" in the Python packaging user guide
    """

    code, name, severity = "AGL608", "requirement-without-module", Severity.ERROR
    families = frozenset({Family.CLASSIC})
    fixes = frozenset({Applicability.SAFE})
    package = "autogen"

    @classmethod
    def check_manifest(cls, manifest: Manifest, locked: dict[str, Version]) -> Iterator[Finding]:
        """At most one finding: the first requirement that may bring a release without the package."""
        asked = {each.distribution for each in manifest.asked}
        if any(_installs_autogen(name, manifest, locked) for name in asked):
            return
        for each in manifest.asked:
            if each.distribution in _REPORTED:
                yield cls._finding(each, manifest)
                return

    @classmethod
    def _finding(cls, asked: Asked, manifest: Manifest) -> Finding:
        first = _FIRST_WITHOUT[asked.distribution]
        bound = f"<{first}"
        together = manifest.specifier(asked.distribution) or SpecifierSet()
        if admits(together, SpecifierSet(bound)):
            bounded, fix = f"bound it with `{bound}`", _fix(asked, bound)
        else:
            bounded, fix = f"ask for `{asked.distribution}{bound}`, or move to the API that is installed", None
        what = "only `ag2`" if asked.distribution == "ag2" else "an empty package"
        reason = f"The project imports `autogen`, but `{asked.distribution}` from {first} on installs {what}"
        message = f"{reason}; {bounded}"
        return Finding(cls.code, cls.name, message, cls.severity, manifest.path, asked.start, asked.end, fix)


def _installs_autogen(name: str, manifest: Manifest, locked: dict[str, Version]) -> bool:
    """True when what the manifest asks for, or the lock file settles, is sure or free to install `autogen`."""
    if name not in _FIRST_WITHOUT:
        return False
    first, specifier = _FIRST_WITHOUT[name], manifest.specifier(name)
    if first is None or specifier is None:
        return True
    # A lock file that contradicts its manifest is about to be renewed.
    if name in locked and specifier.contains(locked[name], prereleases=True):
        return locked[name] < Version(first)
    return not admits(specifier, SpecifierSet(f">={first}"))


def _fix(asked: Asked, bound: str) -> Fix | None:
    """Add the bound behind the ones that are there; `*`, Poetry's word for any version, gives way to it."""
    place = asked.bound_at
    if place is None:
        return None
    if asked.any_is_written:
        edit = Edit(type(place)(place.line, place.column - 1), place, bound)
    else:
        edit = Edit(place, place, f",{bound}" if asked.specifier else bound)
    return Fix(Applicability.SAFE, f"Add the upper bound `{bound}`", (edit,))


RULE = RequirementWithoutModule
