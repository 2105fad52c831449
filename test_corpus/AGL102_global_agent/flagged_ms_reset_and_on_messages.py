"""AgentChat agent driven with on_messages in a quart app; /reset clears it for everybody."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient
from quart import Quart, request

app = Quart(__name__)
guide = AssistantAgent("guide", model_client=OpenAIChatCompletionClient(model="gpt-4o"))  #! AGL102


@app.post("/ask")
async def ask():
    body = await request.get_json()
    response = await guide.on_messages(
        [TextMessage(content=body["text"], source="visitor")],
        cancellation_token=CancellationToken(),
    )
    return {"answer": response.chat_message.to_text()}


@app.post("/reset")
async def reset():
    await guide.on_reset(CancellationToken())
    return {"ok": True}
