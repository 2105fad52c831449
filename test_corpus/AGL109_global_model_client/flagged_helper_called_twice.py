"""The loop is in a helper for the sync part of the program, which calls it several times."""
import asyncio
import pathlib

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

CLIENT: OpenAIChatCompletionClient = OpenAIChatCompletionClient(model="gpt-4o")  #! AGL109


def ask(question: str) -> str:
    """Ask a new agent, and wait."""
    agent = AssistantAgent("expert", CLIENT)
    return str(asyncio.run(agent.run(task=question)).messages[-1].content)


def main() -> None:
    text = pathlib.Path("letter.txt").read_text(encoding="utf-8")
    subject = ask(f"What is this letter about? {text}")
    answer = ask(f"Answer this letter about {subject}: {text}")
    pathlib.Path("answer.txt").write_text(answer, encoding="utf-8")


if __name__ == "__main__":
    main()
