"""These programs run where `ag2` is installed, the package of AG2 1.x; `noxfile.py` makes such an environment."""

from __future__ import annotations

from importlib.util import find_spec

# This very folder would do as a namespace package, which has no origin.
_FOUND = find_spec("ag2")
collect_ignore_glob = [] if _FOUND is not None and _FOUND.origin is not None else ["test_*.py"]
