"""Solve a list of competition problems with MathChat and print the boxed answers."""
import json
import os
import sys

from autogen import AssistantAgent
from autogen.agentchat.contrib.math_user_proxy_agent import MathUserProxyAgent

LLM_CONFIG = {"config_list": [{"model": "gpt-4", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 600}


def solve(problem: str) -> str:
    assistant = AssistantAgent(
        name="assistant", system_message="You are a helpful assistant.", llm_config=LLM_CONFIG
    )
    mathproxy = MathUserProxyAgent(
        name="mathproxyagent",
        human_input_mode="NEVER",
        code_execution_config={"use_docker": True},
        max_consecutive_auto_reply=15,  #! AGL201 safe-fix
    )
    result = mathproxy.initiate_chat(assistant, message=mathproxy.message_generator, problem=problem)
    return result.chat_history[-1]["content"]


def main(path: str) -> None:
    with open(path, encoding="utf-8") as handle:
        problems = json.load(handle)
    for number, problem in enumerate(problems, start=1):
        print(f"--- {number}\n{solve(problem)}")


if __name__ == "__main__":
    main(sys.argv[1])
