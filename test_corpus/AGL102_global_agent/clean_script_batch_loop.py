"""Script that runs its chat once per line of a file, one after another."""
import os
import sys

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
labeller = AssistantAgent("labeller", llm_config=LLM, system_message="Answer with one label.")
feeder = UserProxyAgent("feeder", human_input_mode="NEVER", code_execution_config=False)


def label(line: str) -> str:
    return feeder.initiate_chat(labeller, message=line, max_turns=1, silent=True).summary


def main(path: str) -> None:
    with open(path, encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            print(number, label(line.strip()), sep="\t")


if __name__ == "__main__":
    main(sys.argv[1])
