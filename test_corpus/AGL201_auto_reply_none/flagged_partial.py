"""Debate club: one partial builds all speakers, so the sides differ only in their prompt."""
import functools
import os
from functools import partial

from autogen import ConversableAgent, UserProxyAgent


def debate(motion: str, rounds: int = 6) -> list[dict]:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    make_speaker = partial(
        ConversableAgent,
        llm_config=llm,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=None,  #! AGL201 safe-fix
    )
    pro = make_speaker("pro", system_message=f"Argue for: {motion}")
    con = make_speaker("con", system_message=f"Argue against: {motion}")
    return pro.initiate_chat(con, message="Ladies and gentlemen ...", max_turns=rounds).chat_history


def judge(transcript: str) -> str:
    silent_user = functools.partial(UserProxyAgent, human_input_mode="NEVER", code_execution_config=False)
    audience = silent_user("audience", max_consecutive_auto_reply=None)  #! AGL201 safe-fix
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    referee = ConversableAgent("referee", llm_config=llm, human_input_mode="NEVER", max_consecutive_auto_reply=1)
    return audience.initiate_chat(referee, message="Who won?\n" + transcript).summary


if __name__ == "__main__":
    speeches = debate("Remote work makes better software")
    print(judge("\n".join(str(s["content"]) for s in speeches)))
