"""aiohttp backend of the kiosk assistant."""
import os

from aiohttp import web
from autogen import AssistantAgent

routes = web.RouteTableDef()
kiosk = {"messages": [], "served": 0}  #! AGL101 unsafe-fix


def kiosk_agent() -> AssistantAgent:
    return AssistantAgent(
        "kiosk",
        system_message="You help visitors of a museum find rooms.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@routes.post("/say")
async def say(request: web.Request) -> web.Response:
    body = await request.json()
    kiosk["messages"].append({"role": "user", "content": body["text"]})
    reply = await kiosk_agent().a_generate_reply(messages=kiosk["messages"])
    kiosk["messages"].append({"role": "assistant", "content": reply})
    kiosk["served"] += 1
    return web.json_response({"reply": reply})


app = web.Application()
app.add_routes(routes)

if __name__ == "__main__":
    web.run_app(app, port=8090)
