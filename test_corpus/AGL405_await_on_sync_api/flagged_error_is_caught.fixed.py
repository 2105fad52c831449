"""The TypeError disappears in a handler, so that dropping `await` changes what the caller gets."""
import asyncio
import contextlib
import logging
import os

import autogen

logger = logging.getLogger(__name__)


def agents():
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    judge = autogen.AssistantAgent("judge", llm_config=config)
    clerk = autogen.UserProxyAgent("clerk", human_input_mode="NEVER", code_execution_config=False)
    return judge, clerk


async def verdict(case: str) -> str:
    judge, clerk = agents()
    try:
        result = await asyncio.to_thread(clerk.initiate_chat, judge, message=case, max_turns=1)  #! AGL405 unsafe-fix AGL403
    except Exception:
        logger.exception("no verdict on %s", case)
        return "adjourned"
    return result.summary


async def dismiss(case: str) -> None:
    judge, clerk = agents()
    with contextlib.suppress(TypeError):
        judge.reset()  #! AGL405 unsafe-fix
    try:
        clerk.reset()  #! AGL405 safe-fix
    except KeyError:
        logger.warning("unknown case %s", case)


asyncio.run(verdict("The stolen pie."))
asyncio.run(dismiss("The stolen pie."))
