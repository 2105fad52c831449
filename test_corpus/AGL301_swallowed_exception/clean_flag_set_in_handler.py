"""Counts nothing, but remembers that a chat failed and ends with an error status."""
import os
import sys

import autogen


def main(topics) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    writer = autogen.AssistantAgent("writer", llm_config=llm_config)
    desk = autogen.UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    failed = False
    for topic in topics:
        try:
            print(desk.initiate_chat(writer, message=topic, max_turns=1).summary)
        except Exception:
            failed = True
    if failed:
        sys.exit("some topics could not be written")


if __name__ == "__main__":
    main(sys.argv[1:])
