"""A route that awaits the sync chat: the answer is paid for, and the client gets a 500."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()


def build_agents():
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return assistant, user


@app.post("/ask")
async def ask(question: str):
    assistant, user = build_agents()
    result = await user.initiate_chat(assistant, message=question, max_turns=2)  #! AGL405 safe-fix AGL403
    return {"answer": result.summary}


@app.post("/reply")
async def reply(question: str):
    assistant, _ = build_agents()
    return (await assistant.generate_reply(messages=[{"role": "user", "content": question}]))["content"]  #! AGL405 safe-fix AGL403
