"""Looks like a tool and sits beside one, but no agent can call it."""
import os
from typing import Annotated

import requests
from autogen import AssistantAgent, UserProxyAgent


def ping(host: Annotated[str, "host name"]) -> bool:
    try:
        return requests.get(f"https://{host}/health", timeout=2).ok
    except Exception:
        return False


def status_code(host: Annotated[str, "host name"]) -> str:
    try:
        return str(requests.get(f"https://{host}", timeout=5).status_code)
    except Exception as exc:
        return f"Error: {exc}"


def check(host: str):
    if not ping(host):
        return None
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    admin = AssistantAgent("admin", llm_config=llm_config)
    shell = UserProxyAgent("shell", human_input_mode="NEVER", code_execution_config=False)
    admin.register_for_llm(name="status_code", description="HTTP status of a host")(status_code)
    shell.register_for_execution(name="status_code")(status_code)
    return shell.initiate_chat(admin, message=f"Is {host} all right?", max_turns=4)
