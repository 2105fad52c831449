"""The proofs under every AutoGen package that the rules speak of: `nox`, or `nox -s "proofs(ag2-0.9.10)"`.

Each package needs an environment of its own: three of them install one and the same `autogen`. Nothing but the package
differs between the environments, and they are kept between runs.
"""

from __future__ import annotations

import nox

nox.options.reuse_venv = "yes"
nox.options.error_on_external_run = True
nox.needs_version = ">=2024.4"

PACKAGES = {
    "autogen-0.14.1": ("autogen[openai]==0.14.1", "tests/proofs/classic"),
    "ag2-0.9.10": ("ag2[openai]==0.9.10", "tests/proofs/classic"),
    "agentchat-0.7.5": (
        "autogen-agentchat==0.7.5 autogen-core==0.7.5 autogen-ext[openai]==0.7.5",
        "tests/proofs/agentchat",
    ),
    "ag2-1.2.1": ("ag2==1.2.1", "tests/proofs/ag2"),
}
"""What is installed, and which proofs are about it. The tests themselves run them under pyautogen 0.2.35."""


@nox.session
@nox.parametrize("package", list(PACKAGES), ids=list(PACKAGES))
def proofs(session: nox.Session, package: str) -> None:
    """Run the proofs under one package; arguments behind `--` go to pytest."""
    requirements, folder = PACKAGES[package]
    session.install(".", "pytest", *requirements.split())
    session.run("pytest", "-p", "no:cacheprovider", "--strict-config", *session.posargs, folder)
