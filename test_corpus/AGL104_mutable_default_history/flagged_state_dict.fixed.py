"""Booking dialogue: each step fills another field of the conversation's state."""
import os

import autogen


def next_question(text, conversation_state=None):  #! AGL104 safe-fix
    if conversation_state is None:
        conversation_state = {}
    conversation_state["last"] = text
    conversation_state["steps"] = conversation_state.get("steps", 0) + 1
    clerk = autogen.AssistantAgent(
        "clerk",
        system_message="Ask for the next missing field.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    return clerk.generate_reply(messages=[{"role": "user", "content": str(conversation_state)}])
