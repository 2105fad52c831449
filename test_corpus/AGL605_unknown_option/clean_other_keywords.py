"""Keywords that are unlike any option are context and nobody's business."""

import os

import autogen

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def solve(problem: str) -> str:
    assistant = autogen.AssistantAgent("assistant", llm_config=LLM)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    result = user.initiate_chat(
        assistant,
        message="Solve the problem.",
        problem=problem,
        carryover="Mind the units.",
        chat_id=3,
        task="solve",
        max_turns=2,
    )
    return result.summary
