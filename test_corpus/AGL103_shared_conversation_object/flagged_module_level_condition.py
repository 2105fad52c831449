"""The teams are new for each request, their termination conditions are not."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from quart import Quart, request

app = Quart(__name__)
STOP = MaxMessageTermination(10) | TextMentionTermination("APPROVED", sources=["critic"])  #! AGL103
SHORT = MaxMessageTermination(max_messages=4)  #! AGL103


def members():
    client = OpenAIChatCompletionClient(model="gpt-4o")
    return client, [AssistantAgent("writer", client), AssistantAgent("critic", client)]


@app.post("/essays")
async def essay():
    _, agents = members()
    team = RoundRobinGroupChat(agents, termination_condition=STOP)
    result = await team.run(task=(await request.get_json())["topic"])
    return {"text": str(result.messages[-1].content)}


@app.post("/slogans")
async def slogan():
    client, agents = members()
    team = SelectorGroupChat(agents, client, termination_condition=SHORT)
    result = await team.run(task=(await request.get_json())["product"])
    return {"text": str(result.messages[-1].content)}
