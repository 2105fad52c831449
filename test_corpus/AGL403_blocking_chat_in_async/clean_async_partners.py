"""Everything awaited: a_initiate_chat on a manager, a_generate_reply, a_send, a_initiate_chats."""
import os

import autogen
from autogen.agentchat import a_initiate_chats
from fastapi import FastAPI

app = FastAPI()
cfg = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def proxy() -> autogen.UserProxyAgent:
    return autogen.UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)


@app.post("/group")
async def group(topic: str):
    host = proxy()
    members = [autogen.AssistantAgent(name, llm_config=cfg) for name in ("cook", "waiter")]
    chat = autogen.GroupChat(agents=[host, *members], messages=[], max_round=6)
    manager = autogen.GroupChatManager(groupchat=chat, llm_config=cfg)
    result = await host.a_initiate_chat(manager, message=topic)
    return {"summary": result.summary}


@app.post("/reply")
async def reply(text: str):
    agent = autogen.AssistantAgent("agent", llm_config=cfg)
    answer = await agent.a_generate_reply(messages=[{"role": "user", "content": text}])
    sender = proxy()
    await sender.a_send(text, agent, request_reply=True)
    return {"answer": answer, "second": sender.last_message(agent)["content"]}


@app.post("/steps")
async def steps(text: str):
    agent = autogen.AssistantAgent("agent", llm_config=cfg)
    plan = [{"chat_id": 1, "sender": proxy(), "recipient": agent, "message": text, "max_turns": 1}]
    results = await a_initiate_chats(plan)
    return {"steps": [r.summary for r in results.values()]}
