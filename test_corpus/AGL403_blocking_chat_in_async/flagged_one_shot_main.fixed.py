"""One-shot script with an async main that loads a page and then chats."""
import asyncio
import os
import sys

import httpx
from autogen import AssistantAgent, UserProxyAgent


async def main(url: str) -> None:
    async with httpx.AsyncClient(timeout=20, follow_redirects=True) as client:
        page = await client.get(url)
    config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    summariser = AssistantAgent("summariser", llm_config=config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    chat = await asyncio.to_thread(user.initiate_chat, summariser, message=page.text[:8000], max_turns=1)  #! AGL403 unsafe-fix
    print(chat.summary)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
