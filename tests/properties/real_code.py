"""Real code for the property tests: the corpus, and a sample of what the test environment has installed."""

from __future__ import annotations

import importlib.util
import sysconfig
import tokenize
from collections.abc import Iterator
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "test_corpus"
CORPUS_FILES = sorted(path for path in CORPUS.glob("*/*.py") if not path.name.endswith(".fixed.py"))

_SAMPLE = {
    "autogen": ("agentchat/conversable_agent.py", "agentchat/chat.py", "code_utils.py", "oai/client.py"),
    "libcst": ("_nodes/module.py", "_batched_visitor.py", "metadata/scope_provider.py"),
    "flake8": ("processor.py", "checker.py", "main/application.py"),
    "_pytest": ("python.py", "monkeypatch.py"),
}
_STDLIB = (
    "dataclasses.py",
    "contextlib.py",
    "asyncio/base_events.py",
    "asyncio/subprocess.py",
    "enum.py",
    "concurrent/futures/process.py",
)


def sample_files() -> list[Path]:
    """Return files of installed packages and of the standard library."""
    found = [Path(sysconfig.get_path("stdlib"), name) for name in _STDLIB]
    for package, names in _SAMPLE.items():
        spec = importlib.util.find_spec(package)
        assert spec is not None, f"{package} is not installed"
        assert spec.submodule_search_locations, f"{package} is no package"
        found += [Path(spec.submodule_search_locations[0], name) for name in names]
    return found


def read(path: Path) -> str:
    """Read Python source the way the compiler does, but with its own line endings."""
    with tokenize.open(path) as file:
        encoding = file.encoding
    return path.read_bytes().decode(encoding)


def label(path: Path) -> str:
    """Name a file in a failure: its folder and itself."""
    return f"{path.parent.name}/{path.name}"


def corpus() -> Iterator[tuple[str, str]]:
    """Yield the label and the text of each corpus file."""
    for path in CORPUS_FILES:
        yield label(path), read(path)


def sample() -> Iterator[tuple[str, str]]:
    """Yield the label and the text of each installed file of the sample."""
    for path in sample_files():
        yield label(path), read(path)
