"""Reads notes one by one, then has them summed up: the `else` of a loop runs once, and has no next round to go on with."""
import pathlib

import autogen


def digest(folder: str, llm_config: dict) -> str:
    writer = autogen.AssistantAgent("writer", llm_config=llm_config)
    reader = autogen.UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    notes = []
    summary = ""
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        notes.append(path.read_text())
    else:
        try:
            summary = reader.initiate_chat(writer, message="\n".join(notes), max_turns=1).summary
        except Exception:  #! AGL301 unsafe-fix
            print("no summary of", folder)
            raise
    return summary
