"""AG2: `run` starts a thread and returns a handle; the group functions without `a_` are sync as well."""
import asyncio
import os

from autogen import ConversableAgent, LLMConfig, initiate_chats
from autogen.agentchat import initiate_group_chat, run_group_chat
from autogen.agentchat.group.patterns import RoundRobinPattern


def people():
    config = LLMConfig({"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]})
    nurse = ConversableAgent("nurse", llm_config=config, human_input_mode="NEVER")
    doctor = ConversableAgent("doctor", llm_config=config, human_input_mode="NEVER")
    return nurse, doctor


async def single(complaint: str) -> None:
    nurse, doctor = people()
    response = await nurse.run(doctor, message=complaint, max_turns=2)  #! AGL405 safe-fix
    response.process()


async def group(complaint: str) -> None:
    nurse, doctor = people()
    pattern = RoundRobinPattern(initial_agent=nurse, agents=[nurse, doctor])
    result, _, _ = await initiate_group_chat(pattern=pattern, messages=complaint, max_rounds=4)  #! AGL405
    print(result.summary)
    response = await run_group_chat(pattern=pattern, messages=complaint, max_rounds=4)  #! AGL405 safe-fix
    response.process()
    await initiate_chats([{"sender": nurse, "recipient": doctor, "message": complaint}])  #! AGL405


asyncio.run(single("My ear hurts."))
asyncio.run(group("Both of them."))
