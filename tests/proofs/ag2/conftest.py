"""These programs run where `ag2` is installed; `noxfile.py` makes such an environment."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("ag2") else ["test_*.py"]
