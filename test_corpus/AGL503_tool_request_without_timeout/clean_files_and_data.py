"""`urlopen` of files and of data: there is no server to wait for."""

from pathlib import Path
from urllib.request import urlopen

from autogen import ConversableAgent, register_function

FOLDER = Path(__file__).parent
LICENCE = "file:///usr/share/common-licenses/GPL-3"


def licence() -> str:
    with urlopen(LICENCE) as page:
        return page.read().decode()


def chapter(number: int) -> str:
    return urlopen(f"file:///usr/share/doc/manual/{number}.txt").read().decode()


def note(name: str) -> str:
    return urlopen((FOLDER / name).as_uri()).read().decode() + urlopen("file:" + name).read().decode()


def decoded(text: str) -> str:
    return urlopen("data:text/plain;base64," + text).read().decode()


def register(reader: ConversableAgent, runner: ConversableAgent) -> None:
    for tool in (licence, chapter, note, decoded):
        register_function(tool, caller=reader, executor=runner, description="Read something.")
