"""aiohttp handler; the chat is three plain functions away."""
import asyncio
import os

from aiohttp import web
from autogen import ConversableAgent

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def talk(sender: ConversableAgent, recipient: ConversableAgent, text: str) -> str:
    return sender.initiate_chat(recipient, message=text, max_turns=2).summary


def negotiate(item: str) -> str:
    buyer = ConversableAgent("buyer", llm_config=CFG, human_input_mode="NEVER")
    seller = ConversableAgent("seller", llm_config=CFG, human_input_mode="NEVER")
    return talk(buyer, seller, f"I want to buy {item}.")


def build_response(item: str) -> dict:
    deal = negotiate(item)
    return {"item": item, "deal": deal}


async def handle_deal(request: web.Request) -> web.Response:
    data = await request.json()
    payload = await asyncio.to_thread(build_response, data["item"])  #! AGL403 unsafe-fix
    return web.json_response(payload)


app = web.Application()
app.router.add_post("/deal", handle_deal)

if __name__ == "__main__":
    web.run_app(app)
