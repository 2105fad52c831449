"""AGL109 reports the proven case by default, and the general one to those who ask for the rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from autogen_lint import Settings, check_source

ASKED = Settings(extend_select=("AGL109",))
HEAD = """
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from autogen_ext.models.replay import ReplayChatCompletionClient
from fastapi import FastAPI
from openai import AsyncOpenAI, OpenAI

app = FastAPI()
"""
ROUTE = """

@app.post("/ask")
async def ask(question: str):
    return await AssistantAgent("helper", client).run(task=question)
"""
PLAIN_ROUTE = """

@app.post("/embed")
def embed(text: str):
    return client.embeddings.create(model="text-embedding-3-small", input=text)
"""
ON_AN_AGENT = """
agent = AssistantAgent("helper", client)


@app.post("/ask")
async def ask(question: str):
    return await agent.run(task=question)
"""


def lines(program: str, settings: Settings, filename: str = "service.py") -> list[str]:
    """The lines that AGL109 reports."""
    source = HEAD + program
    findings = [each for each in check_source(source, filename, settings) if each.code == "AGL109"]
    return [source.splitlines()[each.start.line - 1] for each in findings]


@pytest.mark.parametrize(
    "program",
    [
        'client = OpenAIChatCompletionClient(model="gpt-4o")' + ROUTE,
        "client = OpenAI()" + PLAIN_ROUTE,
        "client = AsyncOpenAI()" + PLAIN_ROUTE,
        'client = OpenAIChatCompletionClient(model="gpt-4o")' + ON_AN_AGENT,
        'client = OpenAIChatCompletionClient(model="gpt-4o")',
    ],
    ids=["route", "sync-client", "async-client", "through-an-agent", "for-importers"],
)
@pytest.mark.parametrize("asking", [{"extend_select": ("AGL109",)}, {"select": ("AGL1",)}, {"select": ("ALL",)}])
def test_the_general_case_is_reported_only_to_those_who_ask(program: str, asking: dict[str, tuple[str, ...]]) -> None:
    assert lines(program, Settings()) == []
    assert lines(program, Settings(**asking)) == [program.splitlines()[0]]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "program",
    [
        'client = ReplayChatCompletionClient(["yes"])' + ROUTE,
        'def make():\n    return OpenAIChatCompletionClient(model="gpt-4o")\n',
        "import asyncio\nclient = AsyncOpenAI()\nif __name__ == '__main__':\n"
        "    print(asyncio.run(AssistantAgent('helper', client).run(task='hi')))\n",
        "client = None\n" + ROUTE,
    ],
    ids=["replay", "factory", "script", "no-client"],
)
def test_what_is_no_shared_client_is_reported_to_nobody(program: str) -> None:
    assert lines(program, ASKED) == []


def test_tests_share_on_purpose() -> None:
    assert lines("client = OpenAI()" + PLAIN_ROUTE, ASKED, "test_service.py") == []


@pytest.mark.parametrize("has_script", [True, False])
def test_a_client_that_only_a_script_imports_is_left_alone(tmp_path: Path, has_script: bool) -> None:
    module = tmp_path / "clients.py"
    program = 'client = OpenAIChatCompletionClient(model="gpt-4o")\n'
    module.write_text(HEAD + program)
    if has_script:
        (tmp_path / "job.py").write_text(
            "import asyncio\nfrom autogen_agentchat.agents import AssistantAgent\nfrom clients import client\n"
            "print(asyncio.run(AssistantAgent('helper', client).run(task='hi')))\n"
        )
    assert lines(program, ASKED, str(module)) == ([] if has_script else [program.strip()])


def test_the_proven_case_is_told_once_and_alike_to_all() -> None:
    program = """import asyncio
client = OpenAIChatCompletionClient(model="gpt-4o")


@app.post("/ask")
def ask(question: str):
    return asyncio.run(AssistantAgent("helper", client).run(task=question))
"""
    source = HEAD + program
    by_default, asked = (
        [each.message for each in check_source(source, "service.py", settings) if each.code == "AGL109"]
        for settings in (Settings(), ASKED)
    )
    assert by_default == asked
    assert len(asked) == 1
    assert "Event loop is closed" in asked[0]
