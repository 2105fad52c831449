"""Reviews a pull request for style and for security side by side."""
import asyncio
import os
import sys

from autogen import ConversableAgent

CONFIG = {"config_list": [{"model": "gpt-4-turbo", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def reviewer(name: str, focus: str) -> ConversableAgent:
    return ConversableAgent(name, system_message=f"Review for {focus}.", llm_config=CONFIG, human_input_mode="NEVER")


async def review(diff: str):
    author = ConversableAgent("author", llm_config=False, human_input_mode="NEVER")
    style = reviewer("style", "readability")
    security = reviewer("security", "injection and secrets")
    first, second = await asyncio.gather(  #! AGL402
        author.initiate_chat(style, message=diff, max_turns=1),  #! AGL403 unsafe-fix
        author.initiate_chat(security, message=diff, max_turns=1),  #! AGL403 unsafe-fix
    )
    return first.summary, second.summary


if __name__ == "__main__":
    for text in asyncio.run(review(sys.stdin.read())):
        print(text)
