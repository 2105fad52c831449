"""The model is told by a hand-written schema, or by `update_tool_signature`."""
import json
import os
from pathlib import Path

from autogen import AssistantAgent, UserProxyAgent


def shout(text: str) -> str:
    """Say a text loudly."""
    return text.upper()


def whisper(text: str) -> str:
    """Say a text quietly."""
    return text.lower()


def main() -> None:
    key = os.environ["OPENAI_API_KEY"]
    actor = AssistantAgent("actor", llm_config={"config_list": [{"model": "gpt-4o", "api_key": key}]})
    for schema in json.loads(Path("tools.json").read_text(encoding="utf-8")):
        actor.update_tool_signature(schema, is_remove=False)
    stage = UserProxyAgent("stage", human_input_mode="NEVER", code_execution_config=False)
    stage.register_for_execution()(shout)
    stage.register_function(function_map={"whisper": whisper})
    stage.initiate_chat(actor, message="Say hello, loudly.", max_turns=3)


if __name__ == "__main__":
    main()
