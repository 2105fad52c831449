"""The chat ends first; asyncio.run gets a coroutine that only takes its result as an argument."""
import asyncio
import os

import autogen
import httpx

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def post_to_channel(text: str) -> int:
    async with httpx.AsyncClient(timeout=10) as client:
        response = await client.post(os.environ["WEBHOOK_URL"], json={"text": text})
        return response.status_code


async def archive(chat: autogen.ChatResult) -> None:
    await post_to_channel(f"{len(chat.chat_history)} messages archived")


def standup(notes: str) -> int:
    scribe = autogen.AssistantAgent("scribe", llm_config=CFG)
    lead = autogen.UserProxyAgent("lead", human_input_mode="NEVER", code_execution_config=False)
    asyncio.run(archive(lead.initiate_chat(scribe, message=notes, max_turns=1)))
    return asyncio.run(post_to_channel(lead.initiate_chat(scribe, message="Shorter!", max_turns=1).summary))


if __name__ == "__main__":
    standup("Done: login. Next: logout.")
