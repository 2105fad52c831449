"""Script that times its one chat with a function of its own."""
import os
import time

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
assistant = AssistantAgent("assistant", llm_config=LLM)
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


def timed(job):
    start = time.perf_counter()
    result = job()
    print(f"{time.perf_counter() - start:.1f} s")
    return result


def main():
    print(user.initiate_chat(assistant, message="Name three rivers.", max_turns=1).summary)


if __name__ == "__main__":
    timed(main)
