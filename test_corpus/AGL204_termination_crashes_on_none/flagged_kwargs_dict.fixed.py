"""Survey coder: the shared keyword arguments of all agents are kept in one dict."""
import os

from autogen import AssistantAgent, UserProxyAgent


def code_answers(answers):
    common = {
        "human_input_mode": "NEVER",
        "max_consecutive_auto_reply": 3,
        "is_termination_msg": lambda m: "DONE" in (m.get("content") or ""),  #! AGL204 safe-fix
    }
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    coder = AssistantAgent("coder", llm_config=llm_config, **common)
    clerk = UserProxyAgent("clerk", code_execution_config=False, **common)
    return clerk.initiate_chat(coder, message="\n".join(answers)).summary
