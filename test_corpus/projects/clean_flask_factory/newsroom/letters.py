"""Letters to the editor, one history per writer; the topics are no conversation."""

import autogen
from flask import Blueprint

from newsroom.state import letters, topics

inbox = Blueprint("inbox", __name__)


@inbox.post("/letters")
def letter(writer: str, topic: str, text: str) -> str:
    topics.append(topic)
    letters.setdefault(writer, []).append({"role": "user", "content": text})
    editor = autogen.AssistantAgent("editor", llm_config=False)
    return editor.generate_reply(messages=letters[writer])
