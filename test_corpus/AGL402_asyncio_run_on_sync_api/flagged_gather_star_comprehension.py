"""Translates one announcement into many languages at once."""
import asyncio
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def pair(language: str):
    translator = autogen.AssistantAgent(f"to_{language}", llm_config=CFG, system_message=f"Translate to {language}.")
    sender = autogen.UserProxyAgent("sender", human_input_mode="NEVER", code_execution_config=False)
    return sender, translator


@app.post("/announce")
async def announce(text: str, languages: list[str]):
    pairs = [pair(language) for language in languages]
    results = await asyncio.gather(*[s.initiate_chat(t, message=text, max_turns=1) for s, t in pairs])  #! AGL402 AGL403
    return {lang: res.summary for lang, res in zip(languages, results)}
