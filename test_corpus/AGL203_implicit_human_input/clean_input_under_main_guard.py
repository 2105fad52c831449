"""Web service with a small local mode: only the `__main__` branch reads from the terminal."""
import os
import sys

import uvicorn
from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()


def answer(text: str) -> str:
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    return proxy.initiate_chat(assistant, message=text, max_turns=1).summary


@app.get("/answer")
def answer_route(text: str):
    return {"answer": answer(text)}


def choose_port() -> int:
    return int(input("Port [8000]: ") or 8000)


if __name__ == "__main__":
    if "--local" in sys.argv:
        print(answer(input("Question: ")))
    else:
        uvicorn.run(app, port=choose_port())
