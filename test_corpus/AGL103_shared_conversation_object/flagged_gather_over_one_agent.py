"""Many questions at once, all of them to the same agent."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_ext.models.openai import OpenAIChatCompletionClient

QUESTIONS = ["What is a tide?", "What is a comet?", "What is a glacier?"]


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    expert = AssistantAgent("expert", client)
    results = await asyncio.gather(*(expert.run(task=question) for question in QUESTIONS))  #! AGL103
    for question, result in zip(QUESTIONS, results):
        print(question, result.messages[-1].content)

    pro = expert.run(task="Say something for zoos")  #! AGL103
    contra = expert.run(task="Say something against zoos")
    print(await asyncio.gather(pro, contra))
    await client.close()


async def translate_all(translator: AssistantAgent, texts: list[str]) -> list[TaskResult]:
    jobs = []
    for text in texts:
        jobs.append(asyncio.create_task(translator.run(task=text)))  #! AGL103
    return [await job for job in jobs]


if __name__ == "__main__":
    asyncio.run(main())
