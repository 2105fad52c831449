"""What the GitHub Action does: install autogen-lint into an environment of its own and run it.

`action.yml` starts it with the inputs in the environment. Nothing is installed into the Python that runs the workflow.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import venv
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CHECKOUT = Path(__file__).resolve().parent.parent
NO_ENVIRONMENT = 2
"""The exit code when nothing could be run, as when something could not be checked."""


class InputError(Exception):
    """An input that cannot be used; `str()` says which and why."""


def main() -> int:
    """Install and run, and return the exit code of the linter."""
    try:
        requirement = requirement_for(os.environ.get("INPUT_VERSION", ""))
        arguments = linter_arguments(os.environ)
        python = install(requirement, Path(os.environ.get("RUNNER_TEMP") or ".") / "autogen-lint-environment")
    except (InputError, OSError, subprocess.CalledProcessError) as error:
        # A workflow command: GitHub shows it as the reason of the failure.
        print(f"::error title=autogen-lint::{error}", flush=True)
        return NO_ENVIRONMENT
    # Isolated, so that no folder of the project stands in for the linter.
    code = subprocess.run([python, "-I", "-m", "autogen_lint", *arguments], check=False).returncode
    outputs = os.environ.get("GITHUB_OUTPUT")
    if outputs:
        with open(outputs, "a", encoding="utf-8") as file:
            file.write(f"exit-code={code}\n")
    return code


def requirement_for(version: str) -> str:
    """What pip is asked for: the release `version`, or what the action was taken from.

    Raises `InputError` for what is no version: it must not become an option of pip or another package.
    """
    version = version.strip()
    if not version:
        return str(CHECKOUT)
    if not re.fullmatch(r"[0-9]+(\.[0-9a-z+]+)*", version):
        raise InputError(f"version: `{version}` is not a version such as 0.1.0")
    return f"autogen-lint=={version}"


def linter_arguments(inputs: Mapping[str, str]) -> list[str]:
    """The arguments of the linter for the inputs of the action.

    Raises `InputError` when `args` has a quote that does not end.
    """
    paths = [line.strip() for line in inputs.get("INPUT_PATHS", "").splitlines() if line.strip()]
    try:
        options = shlex.split(inputs.get("INPUT_ARGS", ""))
    except ValueError as error:
        raise InputError(f"args: {error}") from error
    output_format = inputs.get("INPUT_OUTPUT_FORMAT", "").strip()
    chosen = [f"--output-format={output_format}"] if output_format else []
    return [*chosen, *options, "--", *(paths or ["."])]


def install(requirement: str, folder: Path) -> Path:
    """Install `requirement` into a new environment in `folder`; return its Python.

    Raises `CalledProcessError` when pip fails, which says why itself, and `OSError` when the folder cannot be written.
    """
    venv.create(folder, clear=True, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", requirement], check=True)
    return python


if __name__ == "__main__":
    sys.exit(main())
