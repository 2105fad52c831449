"""The proofs under every AutoGen package that the rules speak of: `nox`, or `nox -s "proofs(ag2-0.9.10)"`.

Each package needs an environment of its own: three of them install one and the same `autogen`. Nothing but the package
differs between the environments, and they are kept between runs. `nox -s benchmarks` measures, and asserts nothing.
"""

from __future__ import annotations

import nox

nox.options.sessions = ["proofs"]
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


@nox.session
@nox.parametrize("libcst", ["newest", "torchfix"], ids=["newest-libcst", "torchfix-libcst"])
def benchmarks(session: nox.Session, libcst: str) -> None:
    """Measure everything with the newest LibCST, and the other linters with the one that TorchFix wants.

    Arguments behind `--` go to `benchmarks/peers.py`.
    """
    if libcst == "newest":
        # Not TorchFix, which would pull LibCST back for all.
        peers = ("--constraint", "benchmarks/peers.txt", "fixit", "flake8-async")
        session.install(".", *peers, "pyautogen==0.2.35; python_version < '3.13'")
        session.run("python", "benchmarks/run.py", *session.posargs)
    else:
        session.install(".", "--requirement", "benchmarks/peers.txt")
        session.run("python", "benchmarks/peers.py", *session.posargs)
