"""One pair of agents, several questions at once: the chats write into one history."""
import asyncio
import os

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def main(questions: list[str]) -> None:
    expert = AssistantAgent("expert", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    chats = [
        user.a_initiate_chat(expert, message=question, max_turns=2)  #! AGL103
        for question in questions
    ]
    for chat in await asyncio.gather(*chats):
        print(chat.summary)


async def ask(user: ConversableAgent, expert: ConversableAgent, question: str) -> str:
    chat = await user.a_initiate_chat(recipient=expert, message=question, max_turns=2)  #! AGL103
    return chat.summary


async def two(user: ConversableAgent, expert: ConversableAgent) -> list[str]:
    return await asyncio.gather(ask(user, expert, "What is a tide?"), ask(user, expert, "What is a comet?"))


if __name__ == "__main__":
    asyncio.run(main(["What is a tide?", "What is a comet?"]))
