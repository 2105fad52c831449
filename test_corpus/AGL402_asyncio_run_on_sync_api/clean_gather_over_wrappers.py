"""gather receives local async wrappers; the sync chat inside them is sent to a thread."""
import asyncio
import os

import autogen

CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def review(text: str, focus: str) -> str:
    critic = autogen.AssistantAgent("critic", llm_config=CFG, system_message=f"Look at {focus} only.")
    author = autogen.UserProxyAgent("author", human_input_mode="NEVER", code_execution_config=False)
    chat = await asyncio.to_thread(author.initiate_chat, critic, message=text, max_turns=1)
    return chat.summary


async def review_all(text: str) -> list[str]:
    tasks = [review(text, focus) for focus in ("grammar", "facts", "tone")]
    return await asyncio.gather(*tasks)


if __name__ == "__main__":
    for line in asyncio.run(review_all("The moon is made of cheese.")):
        print(line)
