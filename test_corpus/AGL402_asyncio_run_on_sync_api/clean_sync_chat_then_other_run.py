"""Sync chats feed `subprocess.run`, `app.run` and a pipeline's `run`: nothing here awaits them."""
import os
import subprocess

import autogen
from rich.console import Console

config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
console = Console()


class Pipeline:
    def __init__(self, *steps):
        self.steps = steps

    def run(self, value):
        for step in self.steps:
            value = step(value)
        return value


def commit_message(diff: str) -> None:
    writer = autogen.AssistantAgent("writer", llm_config=config)
    dev = autogen.UserProxyAgent("dev", human_input_mode="NEVER", code_execution_config=False)
    pipeline = Pipeline(lambda chat: chat.summary, str.strip)
    title = pipeline.run(dev.initiate_chat(writer, message=diff, max_turns=1))
    subprocess.run(["git", "commit", "-m", title, "-m", dev.initiate_chat(writer, message="Body?", max_turns=1).summary])
    console.print(title)


if __name__ == "__main__":
    commit_message(subprocess.run(["git", "diff", "--cached"], capture_output=True, text=True).stdout)
