"""Agent definitions come from a YAML file; what they hold is known only at run time."""
from pathlib import Path
from typing import Any

import yaml
from autogen import AssistantAgent, UserProxyAgent
from celery import shared_task


def load(path: str) -> dict[str, dict[str, Any]]:
    return yaml.safe_load(Path(path).read_text(encoding="utf-8"))


def assistant(name: str, **kwargs: Any) -> AssistantAgent:
    kwargs.setdefault("max_consecutive_auto_reply", 10)
    return AssistantAgent(name, **kwargs)


@shared_task
def run_job(definition: str, prompt: str) -> str:
    spec = load(definition)
    worker = assistant("worker", **spec["worker"])
    proxy = UserProxyAgent(
        "proxy",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=spec["proxy"].get("max_consecutive_auto_reply"),
    )
    return proxy.initiate_chat(worker, message=prompt).summary
