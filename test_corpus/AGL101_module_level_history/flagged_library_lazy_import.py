"""Translation helpers used by the newsletter package."""
from __future__ import annotations

import os

_dialogue: list[dict] = []  #! AGL101


def _translator(language: str):
    from autogen import AssistantAgent

    return AssistantAgent(
        f"to_{language}",
        system_message=f"Translate into {language}. Keep names untouched and terms consistent.",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


def translate(text: str, language: str = "German") -> str:
    """Translate `text`; earlier paragraphs are sent along for consistent terms."""
    _dialogue.append(dict(role="user", content=text))
    reply = _translator(language).generate_reply(messages=_dialogue)
    _dialogue.append(dict(role="assistant", content=reply))
    return reply


def forget() -> None:
    _dialogue.clear()
