"""RQ job module: the reviewer hangs on a namespace class and is reached through the class name."""
import os

import autogen
from rq import get_current_job


class Agents:
    """Everything the jobs talk to."""

    LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    reviewer = autogen.ConversableAgent(  #! AGL102
        name="reviewer",
        system_message="Review the diff. Name bugs only.",
        llm_config=LLM,
        human_input_mode="NEVER",
    )


def review_diff(diff: str) -> str:
    job = get_current_job()
    reply = Agents.reviewer.generate_reply(messages=[{"role": "user", "content": diff}])
    job.meta["chars"] = len(diff)
    job.save_meta()
    return str(reply)
