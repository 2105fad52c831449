"""Letters to the editor; the history that they grow lies in another module."""

import autogen
from flask import Blueprint

from .state import letters  #! AGL101

inbox = Blueprint("inbox", __name__)


@inbox.post("/letters")
def letter(text: str) -> str:
    letters.append({"role": "user", "content": text})
    editor = autogen.AssistantAgent("editor", llm_config=False)
    return editor.generate_reply(messages=letters)
