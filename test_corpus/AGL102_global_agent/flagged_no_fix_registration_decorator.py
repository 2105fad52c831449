"""Service with a tool registered on the agents."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102


@user.register_for_execution()
@bot.register_for_llm(description="Look up the price of a part.")
def price(part: str) -> str:
    return f"{part}: 12.50"


@app.post("/ask")
def ask(question: str):
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}
