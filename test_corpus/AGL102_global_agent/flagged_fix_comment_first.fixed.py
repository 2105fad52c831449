"""Service whose route begins with a comment."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102 unsafe-fix
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return bot, user


@app.post("/ask")
def ask(question: str):
    bot, user = build_agents()
    # the model takes 4000 characters
    question = question[:4000]
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}
