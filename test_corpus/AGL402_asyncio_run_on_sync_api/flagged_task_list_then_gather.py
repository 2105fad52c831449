"""Interviews several personas and collects the answers."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}
PERSONAS = ("a nurse", "a farmer", "a pilot")


async def interview(question: str) -> list[str]:
    host = UserProxyAgent("host", human_input_mode="NEVER", code_execution_config=False)
    guests = [AssistantAgent(f"guest_{i}", llm_config=CFG, system_message=f"You are {p}.") for i, p in enumerate(PERSONAS)]
    tasks = [host.initiate_chat(guest, message=question, max_turns=1) for guest in guests]  #! AGL403
    results = await asyncio.gather(*tasks)  #! AGL402
    return [result.summary for result in results]


if __name__ == "__main__":
    print(asyncio.run(interview("What does a good day look like?")))
