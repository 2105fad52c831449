"""House style agents: a small subclass with defaults, created with a termination lambda."""
import os

import autogen


class TeamAgent(autogen.AssistantAgent):
    """AssistantAgent with the team's model and retry settings."""

    def __init__(self, name, role, **kwargs):
        super().__init__(
            name,
            system_message=f"You are the {role} of a product team.",
            llm_config={
                "config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}],
                "timeout": 90,
            },
            **kwargs,
        )


def kickoff(idea: str) -> str:
    designer = TeamAgent("designer", "designer")
    pm = TeamAgent(
        "pm",
        "product manager",
        max_consecutive_auto_reply=5,
        is_termination_msg=lambda m: "SHIP IT" in m.get("content", "").upper(),  #! AGL204 safe-fix
    )
    return pm.initiate_chat(designer, message=idea).summary
