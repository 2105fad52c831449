"""Every agent states a bound, from none at all up to the largest that a synchronous chat survives."""
import os

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

LONG_RUN = 245


def crawl(url: str) -> str:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    browser = AssistantAgent("browser", llm_config=llm, max_consecutive_auto_reply=245)
    note_taker = ConversableAgent(
        "note_taker", llm_config=llm, human_input_mode="NEVER", max_consecutive_auto_reply=LONG_RUN
    )
    listener = UserProxyAgent(
        "listener", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=0
    )
    quiet = UserProxyAgent("quiet", None, -1, "NEVER", code_execution_config=False)
    first = listener.initiate_chat(browser, message=f"Open {url} and list the headings.").summary
    second = quiet.initiate_chat(note_taker, message=first).summary
    note_taker.update_max_consecutive_auto_reply(245)
    return note_taker.initiate_chat(browser, message=second).summary
