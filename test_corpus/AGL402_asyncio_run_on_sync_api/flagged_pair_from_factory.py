"""arq job: reminder mails written by a pair that a factory builds."""
import asyncio
import os
from typing import Tuple

from autogen import AssistantAgent, UserProxyAgent


def make_pair(tone: str) -> Tuple[UserProxyAgent, AssistantAgent]:
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    mailer = AssistantAgent("mailer", llm_config=config, system_message=f"Write {tone} reminders.")
    clerk = UserProxyAgent("clerk", human_input_mode="NEVER", code_execution_config=False)
    return clerk, mailer


async def remind(ctx, invoice: dict) -> str:
    clerk, mailer = make_pair("friendly")
    job = asyncio.create_task(clerk.initiate_chat(mailer, message=str(invoice), max_turns=1), name="remind")  #! AGL402 AGL403 unsafe-fix
    result = await job
    return result.summary


class WorkerSettings:
    functions = [remind]
