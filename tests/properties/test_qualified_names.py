"""Import resolution agrees with LibCST's `QualifiedNameProvider` on every call of a dotted name in real files.

Where LibCST traces a name to imports, the linter gives the very same names. Two differences are wanted:

- LibCST stops at the first name that an assignment or parameter binds; the linter follows the value (`app = FastAPI()`
  makes `app.get` `fastapi.FastAPI().get`). Then LibCST has no import to tell, and no import binds the name in the
  linter's scopes either.
- LibCST knows scopes but no order. After `import a as x` and, on the same path, `import b as x`, it gives both; the
  linter gives the second alone. No file of the sample does so; `test_names.py` shows what the linter does then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import libcst as cst
from libcst.metadata import MetadataWrapper, QualifiedName, QualifiedNameProvider, QualifiedNameSource
from real_code import corpus, sample

from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind
from autogen_lint.semantics.walk import dotted_name


def disagreements(label: str, code: str, seen: list[str]) -> Iterator[tuple[object, ...]]:
    module = cst.parse_module(code)
    model = Model(module, "module.py")
    provided = MetadataWrapper(module, unsafe_skip_copy=True).resolve(QualifiedNameProvider)
    for scope in model.walk.scopes:
        for call in scope.own(cst.Call):
            dotted = dotted_name(call.func)
            if dotted is None:
                continue
            theirs = {each.name for each in names(provided[call.func]) if each.source is QualifiedNameSource.IMPORT}
            ours = {each for each in model.externals(call.func) if not each.startswith("builtins.") or each in theirs}
            if theirs:
                seen.append(dotted)
                if ours != theirs:
                    yield label, dotted, sorted(ours), sorted(theirs)
            elif any(each.kind is BindingKind.IMPORT for each in model.names.bindings(dotted.split(".")[0], call.func)):
                yield label, dotted, sorted(ours), "no import"


def names(provided: Iterable[QualifiedName] | object) -> Iterable[QualifiedName]:
    # Computed on demand.
    return provided() if callable(provided) else provided  # type: ignore[return-value]


def test_corpus() -> None:
    seen: list[str] = []
    files = [pair for number, pair in enumerate(corpus()) if number % 5 == 0]
    assert [each for pair in files for each in disagreements(*pair, seen)] == []
    assert len(seen) > 400


def test_installed_files() -> None:
    seen: list[str] = []
    # LibCST's provider takes its time: the longest files are left out.
    files = [pair for pair in sample() if len(pair[1]) < 60_000]
    assert [each for pair in files for each in disagreements(*pair, seen)] == []
    assert len(seen) > 200
