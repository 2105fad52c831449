"""Loads the documents that the autogen retrieval agents will index later."""
import asyncio
from typing import Iterable

import httpx
from autogen.retrieve_utils import split_text_to_chunks


async def fetch(url: str) -> str:
    async with httpx.AsyncClient(timeout=20) as client:
        response = await client.get(url)
        response.raise_for_status()
        return response.text


async def load_corpus(urls: Iterable[str]) -> list[str]:
    chunks: list[str] = []
    for url in urls:
        page = asyncio.run(fetch(url))  #! AGL401 safe-fix
        chunks.extend(split_text_to_chunks(page, max_tokens=2000))
    return chunks
