"""Library half of the blog generator: main(topic) is there for whoever imports it."""
import os

import autogen

config_list = [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]


def build_agents():
    blogger = autogen.AssistantAgent("blogger", llm_config={"config_list": config_list})  #! AGL102 unsafe-fix
    editor = autogen.AssistantAgent(  #! AGL102 unsafe-fix
        "editor",
        llm_config={"config_list": config_list},
        system_message="Improve the draft. End with TERMINATE when it can be published.",
        is_termination_msg=lambda msg: bool(msg.get("content")) and "TERMINATE" in msg["content"],
    )
    return blogger, editor


def main(topic: str, turns: int = 3) -> str:
    blogger, editor = build_agents()
    result = editor.initiate_chat(blogger, message=f"Write 300 words on {topic}.", max_turns=turns)
    return result.summary
