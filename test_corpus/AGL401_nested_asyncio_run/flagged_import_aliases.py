"""Starlette endpoints for a glossary agent, written with imported names."""
import asyncio as aio
import os
from asyncio import run as run_async

from autogen import AssistantAgent, UserProxyAgent
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

CFG = {"config_list": [{"model": "gpt-3.5-turbo", "api_key": os.getenv("OPENAI_API_KEY")}]}


def pair():
    expert = AssistantAgent("expert", llm_config=CFG, system_message="Define the term in one sentence.")
    asker = UserProxyAgent("asker", human_input_mode="NEVER", code_execution_config=False)
    return asker, expert


async def define(request):
    asker, expert = pair()
    res = run_async(asker.a_initiate_chat(expert, message=request.path_params["term"], max_turns=1))  #! AGL401 safe-fix
    return JSONResponse({"definition": res.summary})


async def compare(request):
    asker, expert = pair()
    terms = " vs ".join(request.query_params.getlist("term"))
    res = aio.run(asker.a_initiate_chat(expert, message=terms, max_turns=1))  #! AGL401 safe-fix
    return JSONResponse({"comparison": res.summary})


app = Starlette(routes=[Route("/define/{term}", define), Route("/compare", compare)])
