"""Where the timeout goes: calls on one line and on many, with and without a comma at the end, with comments."""

import json

import requests
from autogen import AssistantAgent, UserProxyAgent, register_function


def publish(title: str, text: str) -> str:
    draft = requests.post("https://blog.example/drafts", json={"title": title, "text": text},).json()  #! AGL503 unsafe-fix
    requests.put(f"https://blog.example/drafts/{draft['id']}/tags",  #! AGL503 unsafe-fix
                 json=["agent"],
                 headers={"X-Agent": "1"})
    requests.put(  #! AGL503 unsafe-fix
        f"https://blog.example/drafts/{draft['id']}/state",
        data=json.dumps({"state": "published"})  # the form it wants
    )
    if text:
        return json.loads(
            requests.get(  #! AGL503 unsafe-fix
                f"https://blog.example/{draft['id']}",
                headers={
                    "Accept": "application/json",
                },  # not the page
            ).text
        )["url"]
    return [requests.get(url).text for url in draft["urls"]][0]  #! AGL503 unsafe-fix


def build(llm_config: dict) -> tuple[AssistantAgent, UserProxyAgent]:
    author = AssistantAgent("author", llm_config=llm_config)
    press = UserProxyAgent("press", human_input_mode="NEVER", code_execution_config=False)
    register_function(f=publish, caller=author, executor=press, name="publish", description="Publish an article.")
    return author, press
