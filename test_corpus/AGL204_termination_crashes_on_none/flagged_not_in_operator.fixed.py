"""Interview simulator which goes on while the candidate still asks for the NEXT question."""
import os

import autogen as ag


def interview(role: str) -> list:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    interviewer = ag.AssistantAgent(
        "interviewer",
        system_message=f"You interview candidates for the role {role}.",
        llm_config=llm_config,
    )
    candidate = ag.AssistantAgent(
        "candidate",
        system_message="Answer briefly and finish each answer with NEXT.",
        llm_config=llm_config,
        is_termination_msg=lambda m: not (m.get("content") or "").strip(),  #! AGL204 safe-fix
    )
    moderator = ag.ConversableAgent(
        "moderator",
        llm_config=False,
        human_input_mode="NEVER",
        is_termination_msg=lambda m: "NEXT" not in (m.get("content") or ""),  #! AGL204 safe-fix
    )
    moderator.initiate_chat(candidate, message="Let us begin.", max_turns=3)
    return interviewer.initiate_chat(candidate, message="Tell me about yourself.", max_turns=5).chat_history
