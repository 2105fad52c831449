"""Where the path comes from is not known, whatever it is called."""

import json
from pathlib import Path

from autogen import ConversableAgent

from .settings import SESSION_FOLDER


class Store:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, session_id: str, agent: ConversableAgent) -> None:
        history = agent.chat_messages
        with (self.folder / session_id).open("w") as file:
            json.dump({str(key): value for key, value in history.items()}, file)
        Path(SESSION_FOLDER, session_id).write_text(json.dumps(list(history)))
        print("saved", session_id, "not in", "/tmp")
