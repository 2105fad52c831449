"""`aiohttp` as a client: reads an issue from a tracker, then talks it through at the terminal."""
import asyncio
import os
import sys

import aiohttp
import autogen


async def load_issue(number: str) -> str:
    url = f"{os.environ['TRACKER_URL']}/issues/{number}"
    async with aiohttp.ClientSession() as session, session.get(url) as resp:
        data = await resp.json()
    return f"{data['title']}\n\n{data['body']}"


def main():
    issue = asyncio.run(load_issue(sys.argv[1]))
    dev = autogen.AssistantAgent(
        "dev",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    maintainer = autogen.UserProxyAgent("maintainer", code_execution_config={"work_dir": "repo", "use_docker": True})
    maintainer.initiate_chat(dev, message=issue)


if __name__ == "__main__":
    main()
