"""FastAPI endpoint that lets an assistant solve a task with a user proxy as its counterpart."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Task(BaseModel):
    text: str
    max_turns: int = 4


@app.post("/solve")
def solve(task: Task):
    assistant = AssistantAgent(
        name="assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    user_proxy = UserProxyAgent(  #! AGL203
        name="user_proxy",
        code_execution_config=False,
        is_termination_msg=lambda m: "TERMINATE" in (m.get("content") or ""),
        max_consecutive_auto_reply=5,
    )
    result = user_proxy.initiate_chat(assistant, message=task.text, max_turns=task.max_turns)
    return {"summary": result.summary}
