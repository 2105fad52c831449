"""Quiz master that works with either module layout of the library."""
import asyncio
import os

try:
    from autogen.agentchat import AssistantAgent, UserProxyAgent
except ImportError:
    from autogen import AssistantAgent, UserProxyAgent


def quiz(subject: str, rounds: int = 3) -> list[str]:
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    master = AssistantAgent("master", llm_config=config)
    player = UserProxyAgent("player", human_input_mode="NEVER", code_execution_config=False)
    questions = []
    for number in range(rounds):
        message = f"Question {number + 1} about {subject}, please."
        chat = asyncio.run(player.initiate_chat(master, message=message, max_turns=1))  #! AGL402 safe-fix
        questions.append(chat.summary)
    return questions
