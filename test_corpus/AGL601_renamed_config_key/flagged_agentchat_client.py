"""AgentChat's OpenAI client drops what it does not know: requests go to OpenAI, with OpenAI's time limit."""

import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import AzureOpenAIChatCompletionClient, OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(
        model="qwen2.5-7b-instruct",
        api_key="EMPTY",
        api_base="http://localhost:8000/v1",  #! AGL601 unsafe-fix
        request_timeout=60,  #! AGL601 unsafe-fix
        model_info={"vision": False, "function_calling": True, "json_output": False, "family": "unknown"},
    )
    azure = AzureOpenAIChatCompletionClient(
        model="gpt-4o",
        azure_deployment="gpt-4o",
        api_version="2024-06-01",
        api_key=os.environ["AZURE_KEY"],
        api_base=os.environ["AZURE_ENDPOINT"],  #! AGL601
    )
    for each in (client, azure):
        agent = AssistantAgent("assistant", model_client=each)
        result = await agent.run(task="Name three rivers.")
        print(result.messages[-1].content)


if __name__ == "__main__":
    asyncio.run(main())
