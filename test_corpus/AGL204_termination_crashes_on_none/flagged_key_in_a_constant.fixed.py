"""Quiz master who looks the content up by a named key."""
import os

from autogen import AssistantAgent, UserProxyAgent

CONTENT = "content"


def is_over(message: dict) -> bool:
    return (message.get("content") or "").strip().endswith("THE END")  #! AGL204 safe-fix


def run_quiz(topic: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "tools": []}
    master = AssistantAgent("master", llm_config=llm_config)
    player = UserProxyAgent(
        "player", human_input_mode="NEVER", code_execution_config=False, is_termination_msg=is_over
    )
    return player.initiate_chat(master, message=f"Quiz me about {topic}.", max_turns=8).summary
