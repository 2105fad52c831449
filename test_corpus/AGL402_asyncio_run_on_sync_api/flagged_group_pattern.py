"""Hand-over between triage and billing with the group chat patterns of ag2 0.9."""
import asyncio
import os

from autogen import ConversableAgent, LLMConfig
from autogen.agentchat import initiate_group_chat
from autogen.agentchat.group.patterns import AutoPattern

llm_config = LLMConfig({"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")})


def solve(ticket: str):
    triage = ConversableAgent("triage", llm_config=llm_config, human_input_mode="NEVER")
    billing = ConversableAgent("billing", llm_config=llm_config, human_input_mode="NEVER")
    pattern = AutoPattern(
        initial_agent=triage,
        agents=[triage, billing],
        group_manager_args={"llm_config": llm_config},
    )
    result, context, last_agent = asyncio.run(  #! AGL402 unsafe-fix
        initiate_group_chat(pattern=pattern, messages=ticket, max_rounds=6)
    )
    return result.summary, last_agent.name


if __name__ == "__main__":
    print(solve("I was charged twice in March."))
