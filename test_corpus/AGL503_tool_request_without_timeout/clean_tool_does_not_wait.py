"""The tools start a thread and return: nobody waits for the request in it."""

import threading
from concurrent.futures import ThreadPoolExecutor

import requests
from autogen import AssistantAgent, UserProxyAgent

pool = ThreadPoolExecutor(max_workers=4)


def _notify(channel: str, text: str) -> None:
    requests.post(f"https://chat.example/{channel}", json={"text": text})


def announce(channel: str, text: str) -> str:
    threading.Thread(target=_notify, args=(channel, text), daemon=True).start()
    return "on its way"


def remind(channel: str) -> str:
    pool.submit(_notify, channel, "You have an appointment.")
    return "on its way"


def build(llm_config: dict) -> tuple[AssistantAgent, UserProxyAgent]:
    secretary = AssistantAgent("secretary", llm_config=llm_config)
    office = UserProxyAgent("office", human_input_mode="NEVER", code_execution_config=False)

    secretary.register_for_llm(name="announce", description="Tell a channel something.")(announce)
    office.register_for_execution(name="announce")(announce)
    secretary.register_for_llm(name="remind", description="Remind a channel.")(remind)
    office.register_for_execution(name="remind")(remind)
    return secretary, office
