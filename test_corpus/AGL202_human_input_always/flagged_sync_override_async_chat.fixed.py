"""Quart app with a queue-fed user proxy; the chats run asynchronously."""
import os
import queue

from autogen import AssistantAgent, UserProxyAgent
from quart import Quart, request

app = Quart(__name__)


class QueueProxy(UserProxyAgent):
    """Takes the user's words from a queue instead of the terminal."""

    def __init__(self, name: str, answers: queue.Queue, **kwargs):
        super().__init__(name, **kwargs)
        self.answers = answers

    def get_human_input(self, prompt: str) -> str:
        try:
            return self.answers.get(timeout=60)
        except queue.Empty:
            return "exit"


@app.post("/chat")
async def chat():
    body = await request.get_json()
    answers: queue.Queue = queue.Queue()
    for line in body.get("follow_ups", []):
        answers.put(line)
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = QueueProxy(
        "user",
        answers,
        human_input_mode="NEVER",  #! AGL202 unsafe-fix
        code_execution_config=False,
    )
    result = await user.a_initiate_chat(assistant, message=body["message"])
    return {"answer": result.summary}
