"""Service whose route begins with a decorated function."""
import functools
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102 unsafe-fix
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix


@app.post("/ask")
def ask(question: str):
    @functools.cache
    def short(text):
        return text[:4000]

    return {"text": user.initiate_chat(bot, message=short(question), max_turns=1).summary}
