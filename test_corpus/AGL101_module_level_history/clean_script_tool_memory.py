"""Command line planner: tools of the one chat write into a list that is printed at the end."""
import argparse
import os
from typing import Annotated

import autogen

memory = []
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

planner = autogen.AssistantAgent("planner", llm_config=llm_config)
runner = autogen.UserProxyAgent(
    "runner",
    human_input_mode="NEVER",
    code_execution_config=False,
    max_consecutive_auto_reply=6,
)


@runner.register_for_execution()
@planner.register_for_llm(description="Remember a decision.")
def remember(decision: Annotated[str, "One sentence"]) -> str:
    memory.append(decision)
    return "noted"


def log_reply(recipient, messages, sender, config):
    memory.append(messages[-1].get("content"))
    return False, None


runner.register_reply([autogen.Agent, None], log_reply, position=0)

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("goal")
    runner.initiate_chat(planner, message=parser.parse_args().goal)
    print("\n".join(m for m in memory if m))
