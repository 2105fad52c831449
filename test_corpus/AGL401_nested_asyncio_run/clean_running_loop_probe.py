"""A bridge that asks for the running loop first and only calls asyncio.run where there is none."""
import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

from autogen import AssistantAgent, UserProxyAgent

CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def run_sync(coro):
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coro)
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, coro).result()


def consult(question: str) -> str:
    doctor = AssistantAgent("doctor", llm_config=CFG)
    patient = UserProxyAgent("patient", human_input_mode="NEVER", code_execution_config=False)
    return run_sync(patient.a_initiate_chat(doctor, message=question, max_turns=1)).summary


async def consult_all(questions: list[str]) -> list[str]:
    answers = [consult(question) for question in questions]
    await asyncio.sleep(0)
    return answers
