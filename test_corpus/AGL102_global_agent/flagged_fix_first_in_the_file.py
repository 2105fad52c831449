"""Bot whose agents come before everything but the imports, over the limits of a line."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()

bot = AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]})  #! AGL102 unsafe-fix
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
@app.get("/health")
def health():
    return "ok"


@app.post("/ask")
def ask(question: str):
    return {"text": user.initiate_chat(bot, message=question, max_turns=1).summary}
