"""A tool is called as often as the model likes, and each call starts a loop."""
import asyncio
import os
from typing import Annotated

from autogen import AssistantAgent, UserProxyAgent, register_function
from openai import AsyncAzureOpenAI

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
embeddings = AsyncAzureOpenAI(api_version="2024-06-01")  #! AGL109


async def embed(words: list[str]) -> list[float]:
    answers = await asyncio.gather(
        *(embeddings.embeddings.create(model="text-embedding-3-small", input=word) for word in words)
    )
    return [answer.data[0].embedding[0] for answer in answers]


def similarity(first: Annotated[str, "a word"], second: Annotated[str, "a word"]) -> float:
    """Tell how near two words are."""
    left, right = asyncio.run(embed([first, second]))
    return left * right


def main() -> None:
    linguist = AssistantAgent("linguist", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    register_function(similarity, caller=linguist, executor=user, description="Similarity of two words")
    user.initiate_chat(linguist, message="Which is nearest to tide: moon, comet or glacier?", max_turns=8)


if __name__ == "__main__":
    main()
