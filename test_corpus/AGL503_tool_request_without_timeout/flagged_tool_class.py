"""A tool class of AgentChat: its `run` is the tool."""

import requests
from autogen_core import CancellationToken
from autogen_core.tools import BaseTool
from pydantic import BaseModel


class TranslationArgs(BaseModel):
    text: str
    language: str


class TranslationTool(BaseTool[TranslationArgs, str]):
    """Translates a text."""

    def __init__(self, url: str) -> None:
        super().__init__(TranslationArgs, str, "translate", "Translate a text into a language.")
        self._url = url

    async def run(self, args: TranslationArgs, cancellation_token: CancellationToken) -> str:
        return self._translate(args.text, args.language)

    def _translate(self, text: str, language: str) -> str:
        reply = requests.post(self._url, json={"text": text, "to": language})  #! AGL503 unsafe-fix
        return reply.json()["translation"]
