"""Library class for meeting minutes; its method reaches for agents of the module, not of the object."""
import os
from pathlib import Path

from autogen import AssistantAgent, UserProxyAgent

_config_list = [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]


def build_agents():
    _scribe = AssistantAgent("scribe", llm_config={"config_list": _config_list})  #! AGL102 unsafe-fix
    _host = UserProxyAgent(  #! AGL102 unsafe-fix
        "host",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=1,
        code_execution_config=False,
    )
    return _scribe, _host


class Minutes:
    def __init__(self, path: Path):
        self.path = path

    def write(self) -> Path:
        _scribe, _host = build_agents()
        notes = self.path.read_text(encoding="utf-8")
        result = _host.initiate_chat(_scribe, message=f"Write minutes from these notes:\n{notes}")
        target = self.path.with_suffix(".minutes.md")
        target.write_text(result.summary, encoding="utf-8")
        return target
