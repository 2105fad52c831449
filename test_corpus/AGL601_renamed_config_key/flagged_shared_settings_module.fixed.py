"""A settings module: its names say what they are, and the agents are built elsewhere."""

import os

import autogen

DEFAULT_LLM_CONFIG = {
    "model": "gpt-4o",
    "api_key": os.environ.get("OPENAI_API_KEY"),
    "timeout": 45,  #! AGL601 unsafe-fix
}

config_list_local = [
    {"model": name, "api_key": "EMPTY", "base_url": f"http://models.local/{name}/v1"}  #! AGL601 unsafe-fix
    for name in ("llama-3-8b", "phi-3")
]


def config_list_from_file(path: str):
    return autogen.config_list_from_json(env_or_file=path)
