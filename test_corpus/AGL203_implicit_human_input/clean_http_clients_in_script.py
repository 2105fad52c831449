"""Script that fetches a page over HTTP and discusses it with the person at the terminal; it serves nobody."""
import os
import sys

import httpx
import requests
from autogen import AssistantAgent, UserProxyAgent


def fetch(url):
    if url.startswith("http://"):
        return requests.get(url, timeout=20).text
    return httpx.get(url, timeout=20).text


def main(url):
    reader = AssistantAgent(
        "reader",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    person = UserProxyAgent("person", code_execution_config=False)
    question = input("What do you want to know? ")
    person.initiate_chat(reader, message=f"{question}\n\n{fetch(url)[:6000]}")


if __name__ == "__main__":
    main(sys.argv[1])
