"""aiohttp service that scores support tickets, with the Runner API of Python 3.11."""
import asyncio
import os

from aiohttp import web
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

routes = web.RouteTableDef()


def scorer() -> AssistantAgent:
    return AssistantAgent(
        "scorer",
        model_client=OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"]),
        system_message="Rate the urgency of the ticket from 1 to 5. Answer with the digit.",
    )


@routes.post("/score")
async def score(request: web.Request) -> web.Response:
    body = await request.json()
    result = asyncio.Runner().run(scorer().run(task=body["text"]))  #! AGL401 unsafe-fix
    return web.json_response({"urgency": result.messages[-1].content})


@routes.post("/score/batch")
async def score_batch(request: web.Request) -> web.Response:
    body = await request.json()
    grades = []
    with asyncio.Runner() as runner:
        for text in body["texts"]:
            outcome = runner.run(scorer().run(task=text))  #! AGL401
            grades.append(outcome.messages[-1].content)
    return web.json_response({"urgency": grades})


if __name__ == "__main__":
    app = web.Application()
    app.add_routes(routes)
    web.run_app(app, port=8081)
