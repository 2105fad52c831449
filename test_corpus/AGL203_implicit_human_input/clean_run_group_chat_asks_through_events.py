"""FastAPI service whose group chat hands the human's questions to the browser as events."""
import os

from autogen import ConversableAgent, UserProxyAgent
from autogen.agentchat import a_run_group_chat
from autogen.agentchat.group.patterns import AutoPattern
from fastapi import FastAPI, WebSocket

app = FastAPI()


@app.websocket("/research")
async def research(socket: WebSocket):
    await socket.accept()
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    scout = ConversableAgent("scout", system_message="Find three sources.", llm_config=llm_config)
    reader = ConversableAgent("reader", system_message="Summarise the sources.", llm_config=llm_config)
    visitor = UserProxyAgent("visitor", code_execution_config=False)
    pattern = AutoPattern(
        initial_agent=scout,
        agents=[scout, reader],
        user_agent=visitor,
        group_manager_args={"llm_config": llm_config},
    )
    response = await a_run_group_chat(pattern=pattern, messages=await socket.receive_text(), max_rounds=8)
    async for event in response.events:
        if event.type == "input_request":
            await socket.send_json({"type": "question", "text": event.content.prompt})
            await event.content.respond(await socket.receive_text())
        else:
            await socket.send_json({"type": event.type})
