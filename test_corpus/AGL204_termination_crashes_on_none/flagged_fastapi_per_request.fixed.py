"""FastAPI endpoint which builds a fresh pair of agents for every question."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Question(BaseModel):
    text: str


def make_agents():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

    def stop(msg: dict) -> bool:
        content = msg.get("content", "")
        return (content or "").rstrip().endswith("TERMINATE")  #! AGL204 safe-fix

    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent(
        "user",
        is_termination_msg=stop,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=4,
        code_execution_config=False,
    )
    return assistant, user


@app.post("/ask")
def ask(question: Question):
    assistant, user = make_agents()
    result = user.initiate_chat(assistant, message=question.text)
    return {"answer": result.summary}
