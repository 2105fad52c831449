"""Translate a README with a translator and a back-translation check, run from the command line."""
import argparse
import os
from pathlib import Path

from autogen import ConversableAgent


def translate(path: Path, language: str) -> str:
    no_limit = None
    mode = "NEVER"
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

    translator = ConversableAgent(
        name="translator",
        system_message=f"Translate Markdown into {language}. Keep code blocks untouched.",
        llm_config=llm_config,
        human_input_mode=mode,
        max_consecutive_auto_reply=10,  #! AGL201 unsafe-fix
    )
    checker = ConversableAgent(
        name="checker",
        system_message="Translate back and list every change of meaning. Reply OK when there is none.",
        llm_config=llm_config,
        human_input_mode=mode,
        is_termination_msg=lambda msg: msg.get("content") == "OK",
        max_consecutive_auto_reply=10,  #! AGL201 unsafe-fix
    )
    result = checker.initiate_chat(translator, message=path.read_text(encoding="utf-8"))
    return result.chat_history[-1]["content"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--language", default="French")
    args = parser.parse_args()
    print(translate(args.path, args.language))


if __name__ == "__main__":
    main()
