"""The executor needs no description, nor does a function map: the schema beside it has one."""
import os

from autogen import AssistantAgent, UserProxyAgent

SCHEMA = {
    "name": "shout",
    "description": "Say a text loudly.",
    "parameters": {"type": "object", "properties": {"text": {"type": "string", "description": "what to say"}}},
}


def shout(text: str) -> str:
    return text.upper()


def whisper(text: str) -> str:
    return text.lower()


def main() -> None:
    key = os.environ["OPENAI_API_KEY"]
    actor = AssistantAgent(
        "actor", llm_config={"config_list": [{"model": "gpt-4o", "api_key": key}], "functions": [SCHEMA]}
    )
    stage = UserProxyAgent(
        "stage", human_input_mode="NEVER", code_execution_config=False, function_map={"shout": shout}
    )
    stage.register_for_execution()(whisper)
    actor.register_for_llm(description="Say a text quietly.")(whisper)
    stage.initiate_chat(actor, message="Say hello, loudly.", max_turns=3)


if __name__ == "__main__":
    main()
