"""Greets new members with a generated line, if that happens to work."""
import contextlib
import os

from autogen import AssistantAgent, UserProxyAgent


async def greet(name: str, post) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    host = AssistantAgent("host", llm_config=llm_config)
    door = UserProxyAgent("door", human_input_mode="NEVER", code_execution_config=False)
    with contextlib.suppress(Exception):  #! AGL301
        result = await door.a_initiate_chat(host, message=f"Greet {name}.", max_turns=1)
        await post(result.summary)
