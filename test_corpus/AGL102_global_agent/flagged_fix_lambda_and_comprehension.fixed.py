"""Service that uses the agents in a lambda and a comprehension."""
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
def ask(questions: list[str]):
    """Ask them all."""
    bot, user = build_agents()
    answer = lambda text: user.initiate_chat(bot, message=text, max_turns=1)
    return [answer(q).summary for q in questions] + [user.initiate_chat(bot, message=q).summary for q in questions]
