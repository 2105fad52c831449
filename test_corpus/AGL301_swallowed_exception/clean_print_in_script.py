"""Batch script which names each row that failed and goes on with the next."""
import os
import sys
import traceback

import autogen


def main(paths) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reader = autogen.AssistantAgent("reader", llm_config=llm_config)
    feeder = autogen.UserProxyAgent("feeder", human_input_mode="NEVER", code_execution_config=False)
    for path in paths:
        try:
            with open(path) as handle:
                result = feeder.initiate_chat(reader, message=handle.read(), max_turns=1)
        except Exception as e:
            print(f"{path}: {e}", file=sys.stderr)
            continue
        print(path, result.summary)
    try:
        feeder.initiate_chat(reader, message="Summarise what you read.", max_turns=1, clear_history=False)
    except Exception:
        traceback.print_exc()


if __name__ == "__main__":
    main(sys.argv[1:])
