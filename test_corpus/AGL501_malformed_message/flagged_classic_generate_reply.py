"""`generate_reply` wants the conversation, and is handed the question."""
from autogen import ConversableAgent


def make_agent(llm_config):
    return ConversableAgent("bot", llm_config=llm_config, human_input_mode="NEVER")


def ask(llm_config, question: str):
    bot = make_agent(llm_config)
    first = bot.generate_reply("Are you there?")  #! AGL501
    second = bot.generate_reply(messages=f"Answer this: {question}")  #! AGL501
    third = bot.generate_reply(messages={"role": "user", "content": question})  #! AGL501
    fourth = bot.generate_reply(messages=["Hello"])  #! AGL501
    fifth = bot.generate_reply([{"role": "user", "content": {"question": question}}])  #! AGL501
    return first, second, third, fourth, fifth
