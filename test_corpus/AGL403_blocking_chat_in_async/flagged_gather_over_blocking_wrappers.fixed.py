"""Runs five reviews "in parallel": the wrappers are async, the chats inside are not."""
import asyncio
import os

import autogen

CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def review_file(path: str) -> str:
    reviewer = autogen.AssistantAgent("reviewer", llm_config=CFG)
    dev = autogen.UserProxyAgent("dev", human_input_mode="NEVER", code_execution_config=False)
    with open(path, encoding="utf-8") as handle:
        result = await asyncio.to_thread(dev.initiate_chat, reviewer, message=handle.read(), max_turns=1)  #! AGL403 unsafe-fix
    return f"{path}: {result.summary}"


async def main() -> None:
    paths = ["api.py", "db.py", "auth.py", "mail.py", "jobs.py"]
    for line in await asyncio.gather(*(review_file(path) for path in paths)):
        print(line)


if __name__ == "__main__":
    asyncio.run(main())
