"""Command line tool which ends with status 1 when the agents fail."""
import os
import sys

import autogen


def main() -> None:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    coder = autogen.AssistantAgent("coder", llm_config=llm_config)
    shell = autogen.UserProxyAgent("shell", human_input_mode="NEVER", code_execution_config=False)
    try:
        result = shell.initiate_chat(coder, message=" ".join(sys.argv[1:]), max_turns=2)
    except Exception:
        sys.exit(1)
    try:
        shell.send("Thanks!", coder, request_reply=False)
    except Exception as exc:
        sys.exit(f"could not say thanks: {exc}")
    print(result.summary)


if __name__ == "__main__":
    main()
