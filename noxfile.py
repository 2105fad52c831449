"""The proofs under every AutoGen package that the rules speak of: `nox`, or `nox -s "proofs(ag2-0.9.10)"`.

By name only: long fuzzing, `nox -s fuzz -- --minutes 10`; coverage, `nox -s coverage`; mutation testing,
`nox -s mutants`; and benchmarks, `nox -s benchmarks`, which measure and assert nothing.

Each package needs an environment of its own: three of them install one and the same `autogen`. Nothing but the package
differs between the environments, and they are kept between runs.
"""

from __future__ import annotations

import argparse
import random
import time

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


@nox.session
def fuzz(session: nox.Session) -> None:
    """Try generated programs, other ones in each round, until the minutes are over or something does not hold.

    A round that fails prints its seed: `nox -s fuzz -- --seed 12345` repeats it.
    """
    parser = argparse.ArgumentParser(prog="nox -s fuzz --")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, help="one round only, with this seed")
    chosen = parser.parse_args(session.posargs)
    session.install(".[test]")
    end = time.monotonic() + 60 * chosen.minutes
    while True:
        seed = random.randrange(1_000_000) if chosen.seed is None else chosen.seed
        session.run(
            *(
                "pytest",
                "-p",
                "no:cacheprovider",
                "-n",
                "auto",
                "tests/properties/test_fuzz.py",
                "tests/properties/test_fuzz_inputs.py",
            ),
            f"--hypothesis-seed={seed}",
            env={"AUTOGEN_LINT_FUZZ": "long"},
        )
        if chosen.seed is not None or time.monotonic() > end:
            return


@nox.session
def coverage(session: nox.Session) -> None:
    """Measure which branches of `src/` the tests take, in all their processes; fail under what pyproject.toml asks for.

    The proofs and the tests of how it is distributed run AutoGen and installed copies, which would show nothing here.
    """
    session.install("-e", ".[test]", "pytest-cov>=7")
    session.run(
        *("pytest", "-n", "auto", "-p", "no:cacheprovider", "--cov", "--cov-report=term"),
        *(f"--ignore=tests/{folder}" for folder in ("proofs", "distribution", "properties")),
        # Measuring imports modules of its own, and these count what is imported.
        *("-k", "not (loads_next_to_nothing or load_neither or is_loaded_only or nothing_heavy)"),
        *session.posargs,
    )


@nox.session
def mutants(session: nox.Session) -> None:
    """Change one thing after the other in `semantics/` and `fixes.py`, and see which tests notice.

    Takes hours. Arguments behind `--` choose mutants: `nox -s mutants -- "autogen_lint.fixes.*"`. `mutmut show` of a
    mutant's name shows it.
    """
    session.install("-e", ".[test]", "mutmut>=3.8")
    session.run("mutmut", "run", *session.posargs)
    session.run("mutmut", "results")
