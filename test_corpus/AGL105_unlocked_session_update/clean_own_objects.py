"""Updates of what belongs to this very call: local names, objects it has made, a request's own state."""
import os
from dataclasses import dataclass

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


@dataclass
class Cost:
    tokens: int = 0


async def count(text: str) -> int:
    reply = await AssistantAgent("a", llm_config=LLM).a_generate_reply(messages=[{"role": "user", "content": text}])
    return len(reply)


@app.post("/cost")
async def cost(texts: list[str]) -> dict:
    total, cost = 0, Cost()
    by_text: dict[str, int] = {}
    for text in texts:
        total += await count(text)
        cost.tokens += await count(text)
        if text not in by_text:
            by_text[text] = await count(text)
    return {"total": total, "tokens": cost.tokens, "texts": by_text}
