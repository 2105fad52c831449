"""FastAPI service in sections."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

# ---- configuration ----

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

# ---- agents ----

def build_agents():
    # answers
    bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102 unsafe-fix
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return bot, user


# ---- routes ----

app = FastAPI()


@app.post("/ask")
def ask(question: str):
    bot, user = build_agents()
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}
