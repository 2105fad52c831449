"""What was said is kept in the temporary folder, under names that come from constants, joins and attributes."""

import json
import os
import tempfile

from autogen import AssistantAgent, UserProxyAgent

HISTORY_FILE = "/tmp/chat_history.json"


class Archive:
    def __init__(self) -> None:
        self.folder = os.path.join(tempfile.gettempdir(), "archive")

    def keep(self, number: int, chat_history: list) -> None:
        with open(os.path.join(self.folder, f"{number}.json"), "w", encoding="utf-8") as file:  #! AGL107
            json.dump(chat_history, file)


def main() -> None:
    llm_config = {"config_list": [{"model": "gpt-4o"}], "timeout": 60}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    result = user.initiate_chat(assistant, message="Tell me a joke.", max_turns=2)
    Archive().keep(1, result.chat_history)
    with open(HISTORY_FILE, "a") as log:  #! AGL107
        log.write(json.dumps(result.chat_history))


if __name__ == "__main__":
    main()
