"""Service with translated texts; each route uses another agent."""
import os
from gettext import gettext as _

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    bot = AssistantAgent("bot", llm_config=LLM)  #! AGL102 unsafe-fix
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    de = AssistantAgent("de", llm_config=LLM)  #! AGL102 unsafe-fix
    return bot, user, de


@app.post("/ask")
def ask(question: str):
    bot, user, de = build_agents()
    return {"title": _("Answer"), "text": user.initiate_chat(bot, message=question, max_turns=1).summary}


@app.post("/ask/de")
def ask_german(question: str):
    bot, user, de = build_agents()
    return {"title": _("Answer"), "text": user.initiate_chat(de, message=question, max_turns=1).summary}
