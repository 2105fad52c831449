"""What one user asks to be remembered is told to the agents of all users."""
from autogen_agentchat.agents import AssistantAgent
from autogen_core.memory import ListMemory, MemoryContent, MemoryMimeType
from autogen_ext.models.openai import OpenAIChatCompletionClient
from sanic import Sanic, json

app = Sanic("notes")
notes = ListMemory(name="notes")  #! AGL103


@app.post("/notes")
async def remember(request):
    await notes.add(MemoryContent(content=request.json["note"], mime_type=MemoryMimeType.TEXT))
    return json({"ok": True})


@app.post("/ask")
async def ask(request):
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    agent = AssistantAgent("assistant", client, memory=[notes])
    result = await agent.run(task=request.json["question"])
    await client.close()
    return json({"answer": str(result.messages[-1].content)})
