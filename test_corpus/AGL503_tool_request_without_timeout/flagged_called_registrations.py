"""Tools registered by calling what the registration methods return, also in a loop over a table."""

import urllib.request

import requests
from autogen import ConversableAgent


def headlines(topic: str) -> str:
    """Today's headlines about a topic."""
    return urllib.request.urlopen(f"https://news.example/{topic}").read().decode()  #! AGL503 unsafe-fix


def article(number: int) -> str:
    """One article."""
    page = urllib.request.urlopen("https://news.example/article", data=str(number).encode(), timeout=None)  #! AGL503 unsafe-fix
    return page.read().decode()


def readers(number: int) -> str:
    """How many have read an article."""
    return str(requests.head(f"https://news.example/{number}", allow_redirects=True).headers["X-Readers"])  #! AGL503 unsafe-fix


TOOLS = {"headlines": headlines, "readers": readers}


def register(editor: ConversableAgent, desk: ConversableAgent) -> None:
    editor.register_for_llm(name="article", description="One article.")(article)
    desk.register_for_execution(name="article")(article)
    for name, function in TOOLS.items():
        editor.register_for_llm(name=name, description=function.__doc__)(function)
        desk.register_for_execution(name=name)(function)
