"""Voice front end: a library class that listens to a microphone callback instead of the terminal."""
from __future__ import annotations

from typing import Callable

from autogen import ConversableAgent

VOICE_MODE = "ALWAYS"


class VoiceAgent(ConversableAgent):
    def __init__(self, listen: Callable[[], str], speak: Callable[[str], None], **kwargs):
        super().__init__("voice", llm_config=False, human_input_mode=VOICE_MODE, **kwargs)
        self._listen = listen
        self._speak = speak

    def get_human_input(self, prompt: str, **kwargs) -> str:
        self._speak(prompt)
        return self._listen().strip() or "exit"


class VoiceOperator:
    """Owns one voice agent per call."""

    def __init__(self, llm_config: dict):
        self.llm_config = llm_config

    def connect(self, listen: Callable[[], str], speak: Callable[[str], None]) -> str:
        voice = VoiceAgent(listen, speak)
        operator = ConversableAgent(
            "operator", system_message="You route calls.", llm_config=self.llm_config, human_input_mode="NEVER"
        )
        return operator.initiate_chat(voice, message="How can I help?").summary
