"""Agents with an async tool that starts an inner chat with a specialist."""
import asyncio
import os
from typing import Annotated

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def main() -> None:
    generalist = AssistantAgent("generalist", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=6)

    @user.register_for_execution()
    @generalist.register_for_llm(description="Ask a specialist of the given field")
    async def ask_specialist(field: Annotated[str, "medicine, law, ..."], question: str) -> str:
        specialist = AssistantAgent("specialist", llm_config=llm_config, system_message=f"Expert in {field}.")
        proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
        answer = await asyncio.to_thread(proxy.initiate_chat, specialist, message=question, max_turns=1)  #! AGL403 unsafe-fix
        return answer.summary

    await user.a_initiate_chat(generalist, message="May I cut down the tree of my neighbour?")


if __name__ == "__main__":
    asyncio.run(main())
