"""The proofs under every AutoGen package that the rules speak of: `nox`, or `nox -s "proofs(ag2-0.9.10)"`.

By name only: long fuzzing, `nox -s fuzz -- --minutes 10`; coverage, `nox -s coverage`; mutation testing,
`nox -s mutants`; and benchmarks, `nox -s benchmarks`, which measure and assert nothing.

Each package needs an environment of its own: three of them install one and the same `autogen`. Nothing but the package
differs between the environments, and they are kept between runs.
"""

from __future__ import annotations

import argparse
import json
import pathlib
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

LEAST_BRANCHES = 95
"""How many percent of the branches of `src/` the tests take; coverage itself counts them together with lines."""


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
    """Measure which lines and branches of `src/` the tests take, in all their processes.

    Fails when it is less than pyproject.toml asks for, of both together or of the branches alone. The proofs and the
    tests of how it is distributed run AutoGen and installed copies, which would show nothing here.
    """
    session.install("-e", ".[test]", "pytest-cov>=7")
    left_out = [
        # Measuring imports modules of its own, and these count what is imported.
        *("loads_next_to_nothing", "load_neither", "is_loaded_only", "nothing_heavy"),
        # The other ways to look at the fixes of each program, which take the same branches once more.
        "(test_corpus_fixes and not the_result_is_the_golden_file)",
        # The whole corpus once more, by command and under flake8.
        "test_faces_agree",
    ]
    report = pathlib.Path(session.virtualenv.location, "coverage.json")
    session.run(
        *("pytest", "-n", "auto", "-p", "no:cacheprovider", "--cov"),
        *("--cov-report=term", f"--cov-report=json:{report}"),
        *(f"--ignore=tests/{folder}" for folder in ("proofs", "distribution", "properties")),
        *("-k", f"not ({' or '.join(left_out)})"),
        *session.posargs,
    )
    totals = json.loads(report.read_text())["totals"]
    branches = 100 * totals["covered_branches"] / totals["num_branches"]
    session.log(f"{branches:.2f} % of the branches: {totals['covered_branches']} of {totals['num_branches']}")
    if branches < LEAST_BRANCHES:
        session.error(f"less than {LEAST_BRANCHES} % of the branches")


@nox.session
def mutants(session: nox.Session) -> None:
    """Change one thing at a time in `semantics/` and `fixes.py`, and see whether a test notices.

    Arguments behind `--` go to `tools/mutate.py`: `nox -s mutants -- --each 5 --seed 2 "semantics/texts.py"`.
    """
    session.install("-e", ".[test]", "coverage>=7", "mutmut>=3.8")
    session.run("python", "tools/mutate.py", *session.posargs)
