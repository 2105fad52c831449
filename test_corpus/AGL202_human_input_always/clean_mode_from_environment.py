"""Whether a person is asked is decided at run time: environment, terminal or command line."""
import argparse
import os
import sys

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

ENV_MODE = os.getenv("HUMAN_INPUT_MODE", "ALWAYS")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("task")
    parser.add_argument("--input", choices=["ALWAYS", "TERMINATE", "NEVER"], default="ALWAYS")
    args = parser.parse_args()

    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    interactive = UserProxyAgent(
        "interactive",
        human_input_mode="ALWAYS" if sys.stdin.isatty() else "NEVER",
        code_execution_config=False,
    )
    configured = UserProxyAgent("configured", human_input_mode=ENV_MODE, code_execution_config=False)
    chosen = ConversableAgent("chosen", human_input_mode=args.input)
    text = interactive.initiate_chat(assistant, message=args.task, max_turns=3).summary
    text = configured.initiate_chat(assistant, message=text, max_turns=3).summary
    print(chosen.initiate_chat(assistant, message=text, max_turns=1).summary)


if __name__ == "__main__":
    main()
