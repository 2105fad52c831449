"""AG2's group chat functions, and the async versions of several chats in a row."""
import asyncio
import os

import autogen
from autogen import ConversableAgent, LLMConfig
from autogen.agentchat import a_initiate_group_chat
from autogen.agentchat.group.patterns import AutoPattern


def people():
    config = LLMConfig({"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]})
    nurse = ConversableAgent("nurse", llm_config=config, human_input_mode="NEVER")
    doctor = ConversableAgent("doctor", llm_config=config, human_input_mode="NEVER")
    return config, nurse, doctor


async def triage(complaint: str) -> None:
    config, nurse, doctor = people()
    pattern = AutoPattern(initial_agent=nurse, agents=[nurse, doctor], group_manager_args={"llm_config": config})
    a_initiate_group_chat(pattern=pattern, messages=complaint, max_rounds=6)  #! AGL404 unsafe-fix


async def rounds(complaints: list[str]) -> None:
    _, nurse, doctor = people()
    chats = [{"recipient": doctor, "message": each, "max_turns": 1} for each in complaints]
    nurse.a_initiate_chats(chats)  #! AGL404 unsafe-fix
    autogen.agentchat.a_initiate_chats([{"sender": nurse, **each} for each in chats])  #! AGL404 unsafe-fix


if __name__ == "__main__":
    asyncio.run(triage("My ear hurts."))
    asyncio.run(rounds(["It still hurts.", "Now both of them do."]))
