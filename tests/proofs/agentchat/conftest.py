"""These programs run where `autogen_agentchat` is installed; `noxfile.py` makes such an environment."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("autogen_agentchat") else ["test_*.py"]
