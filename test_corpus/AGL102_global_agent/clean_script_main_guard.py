"""One-off script: agents at the top, one chat in main() under the guard."""
import argparse
import os

from autogen import AssistantAgent, UserProxyAgent

config_list = [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]

assistant = AssistantAgent("assistant", llm_config={"config_list": config_list, "cache_seed": 42})
user_proxy = UserProxyAgent(
    "user_proxy",
    human_input_mode="TERMINATE",
    max_consecutive_auto_reply=10,
    is_termination_msg=lambda x: (x.get("content") or "").rstrip().endswith("TERMINATE"),
    code_execution_config={"work_dir": "coding", "use_docker": False},
)


def ask(task: str):
    return user_proxy.initiate_chat(assistant, message=task, summary_method="reflection_with_llm")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("task")
    args = parser.parse_args()
    print(ask(args.task).summary)


if __name__ == "__main__":
    main()
