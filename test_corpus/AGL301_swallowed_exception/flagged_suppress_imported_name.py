"""Archive job which files chat summaries and lets nothing stop it."""
import os
from contextlib import suppress
from pathlib import Path

import autogen


def archive(topics, folder: Path) -> None:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    for topic in topics:
        archivist = autogen.AssistantAgent("archivist", llm_config=llm_config)
        clerk = autogen.UserProxyAgent("clerk", human_input_mode="NEVER", code_execution_config=False)
        with open(folder / f"{topic}.md", "w") as out, suppress(OSError, Exception):  #! AGL301
            out.write(clerk.initiate_chat(archivist, message=topic, max_turns=1).summary)
        with (
            suppress(BaseException),  #! AGL301
        ):
            clerk.send("Thank you.", archivist, request_reply=True)
