"""A prompt in a sync loop: from the second question on the connection is dead."""
from asyncio import run

import autogen_ext.models.ollama as ollama
from autogen_agentchat.agents import AssistantAgent

llama = ollama.OllamaChatCompletionClient(model="llama3.2")  #! AGL109


async def answer(question: str) -> str:
    agent = AssistantAgent("helper", model_client=llama)
    return str((await agent.run(task=question)).messages[-1].content)


def main() -> None:
    while True:
        question = input("> ")
        if not question:
            break
        print(run(answer(question)))


main()
