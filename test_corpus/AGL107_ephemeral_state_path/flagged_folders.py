"""Folders that are handed to AutoGen: a cache and a work folder that hold sessions."""

import tempfile
from pathlib import Path

from autogen import Cache, UserProxyAgent
from autogen.coding import LocalCommandLineCodeExecutor

SESSIONS = Path(tempfile.mkdtemp())


def build(session_id: str) -> UserProxyAgent:
    executor = LocalCommandLineCodeExecutor(work_dir=SESSIONS / session_id)  #! AGL107
    return UserProxyAgent("user", human_input_mode="NEVER", code_execution_config={"executor": executor})


def cache(seed: int) -> Cache:
    return Cache.disk(seed, cache_path_root="/tmp/agent-memory")  #! AGL107
