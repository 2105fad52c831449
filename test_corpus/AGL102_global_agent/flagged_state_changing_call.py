"""Persona admin route: sets the system message of the agent that the chat route uses."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
assistant = AssistantAgent(  #! AGL102
    "assistant",
    llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
)
archive = AssistantAgent("archive", llm_config=False)  #! AGL102


@app.put("/persona")
def persona(text: str):
    assistant.update_system_message(text)
    return {"ok": True}


@app.delete("/archive")
def forget():
    archive.clear_history()
    return {"ok": True}


@app.get("/chat")
def chat(question: str):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return {"answer": user.initiate_chat(assistant, message=question, max_turns=1).summary}
