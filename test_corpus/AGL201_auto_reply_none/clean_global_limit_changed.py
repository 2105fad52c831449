"""The module-level limit begins as None and is set by the command line before any agent is built."""
import argparse
import os

import autogen

max_replies = None
verbosity = None


def configure(argv=None) -> argparse.Namespace:
    global max_replies
    parser = argparse.ArgumentParser()
    parser.add_argument("task")
    parser.add_argument("--max-replies", type=int, default=10)
    args = parser.parse_args(argv)
    max_replies = args.max_replies
    return args


def build():
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    helper = autogen.AssistantAgent("helper", llm_config=llm, max_consecutive_auto_reply=max_replies)
    user = autogen.UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=max_replies
    )
    return helper, user


if __name__ == "__main__":
    args = configure()
    helper, user = build()
    print(user.initiate_chat(helper, message=args.task).summary)
