"""A service prints at its start what it has built for all requests."""

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()
assistant = AssistantAgent("assistant", llm_config=False)  #! AGL102
print("ready:", assistant.name)
app.state.assistant = assistant
