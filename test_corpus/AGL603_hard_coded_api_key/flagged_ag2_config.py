"""AG2 1.x, and a key in pydantic's wrapper."""

import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig
from pydantic import SecretStr

secret = SecretStr("sk-proj-bndyktw7bxVzeQBHZ2hSH5yUt2IYexHNdUfol1P3q0QvplGLkObq9eRDtILwIWvrzXqcBchyM12iyuAA2V4MBvAfAsdj4ZotG5r6")  #! AGL603


async def main() -> None:
    writer = Agent("writer", config=OpenAIConfig(model="gpt-4o", api_key=secret.get_secret_value()))
    reader = Agent("reader", config=OpenAIConfig(model="gpt-4o", api_key="sk-ssuwvRUsEWSFHvzafAVLkpuHZ6JGOIBgKVTruWgiFaApaBuM"))  #! AGL603
    draft = await writer.ask("A haiku about rain.")
    print(await reader.ask(f"Criticise: {draft}"))


if __name__ == "__main__":
    asyncio.run(main())
