"""Reusable document assistant; applications import DocumentAssistant and call ask()."""
from __future__ import annotations

from typing import Any

from autogen import AssistantAgent, ConversableAgent

__all__ = ["DocumentAssistant"]


class DocumentAssistant:
    def __init__(self, llm_config: dict[str, Any], language: str = "en") -> None:
        self._assistant = AssistantAgent(
            name="document_assistant",
            system_message=f"Answer in {language}. Quote the paragraph you rely on.",
            llm_config=llm_config,
            human_input_mode="ALWAYS",  #! AGL202
        )
        self._reader = ConversableAgent(
            name="reader",
            llm_config=False,
            human_input_mode="ALWAYS",  #! AGL202 unsafe-fix
            code_execution_config=False,
        )

    def ask(self, document: str, question: str) -> str:
        message = f"{document}\n\nQuestion: {question}"
        return self._reader.initiate_chat(self._assistant, message=message, max_turns=2).summary
