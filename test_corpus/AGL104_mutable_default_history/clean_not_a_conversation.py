"""Defaults that collect, but no conversation: file names and counters."""
import os
from pathlib import Path

from autogen import AssistantAgent, UserProxyAgent


def find_sources(folder, found=[], skipped={}):
    for path in Path(folder).rglob("*.py"):
        if path.stat().st_size > 100_000:
            skipped[path.suffix] = skipped.get(path.suffix, 0) + 1
        else:
            found.append(path.name)
    return found


def review(folder):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reviewer = AssistantAgent("reviewer", llm_config=llm_config)
    desk = UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    return desk.initiate_chat(reviewer, message="\n".join(find_sources(folder)), max_turns=1).summary
