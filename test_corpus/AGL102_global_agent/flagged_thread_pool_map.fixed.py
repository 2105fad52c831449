"""Batch grader: the pool runs grade() in eight threads over the same two agents."""
import csv
import os
import sys
from concurrent.futures import ThreadPoolExecutor

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}], "cache_seed": None}


def build_agents():
    grader = AssistantAgent("grader", llm_config=LLM, system_message="Give points from 0 to 10.")  #! AGL102 unsafe-fix
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return grader, proxy


def grade(row):
    grader, proxy = build_agents()
    result = proxy.initiate_chat(grader, message=row["answer"], max_turns=1, silent=True)
    return row["student"], result.summary


if __name__ == "__main__":
    with open(sys.argv[1], newline="") as handle:
        rows = list(csv.DictReader(handle))
    with ThreadPoolExecutor(max_workers=8) as pool:
        for student, points in pool.map(grade, rows):
            print(student, points)
