"""A partial carries a bounded default, and each call may state its own number."""
import os
from functools import partial

from autogen import AssistantAgent, UserProxyAgent


def build_crew():
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = partial(AssistantAgent, llm_config=llm, max_consecutive_auto_reply=10)
    proxy = partial(UserProxyAgent, human_input_mode="NEVER", code_execution_config=False)
    planner = assistant("planner", max_consecutive_auto_reply=4)
    worker = assistant("worker")
    desk = proxy("desk", max_consecutive_auto_reply=2)
    return planner, worker, desk


def log_line(prefix, text, max_consecutive_auto_reply=10):
    return f"{prefix}[{max_consecutive_auto_reply}] {text}"


unlimited_log = partial(log_line, "crew", max_consecutive_auto_reply=None)


def main() -> None:
    planner, worker, desk = build_crew()
    plan = desk.initiate_chat(planner, message="Plan a data migration.").summary
    print(unlimited_log(plan))
    print(desk.initiate_chat(worker, message=plan).summary)


if __name__ == "__main__":
    main()
