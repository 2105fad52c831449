"""What AGL207 and AGL208 say about teams, and what the fix of AGL207 does, under autogen-agentchat."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from autogen_core.models import ModelFamily
from autogen_ext.models.replay import ReplayChatCompletionClient

from autogen_lint import Settings, check_source
from autogen_lint.fixes import fix_source

PATIENCE = 20
"""Seconds after which a program counts as hanging; none needs more than two."""

TEAM = """
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat, SelectorGroupChat, Swarm


async def main(client):
    members = [AssistantAgent("writer", client), AssistantAgent("critic", client)]
    team = {construction}
    return await team.run(task="A poem.")
"""


def saying(*answers: str, times: int = 1) -> ReplayChatCompletionClient:
    """A model that gives these answers, all of them `times` over, and then raises ValueError."""
    return ReplayChatCompletionClient(
        [*answers] * times,
        model_info={
            "vision": False,
            "function_calling": True,
            "json_output": True,
            "family": ModelFamily.UNKNOWN,
            "structured_output": False,
        },
    )


def answered(client: ReplayChatCompletionClient) -> int:
    return len(client.create_calls)


def codes(program: str) -> set[str]:
    return {finding.code for finding in check_source(program, "app.py", Settings(select=("AGL207", "AGL208")))}


def load(program: str) -> Any:
    namespace: dict[str, Any] = {}
    exec(compile(program, "app.py", "exec"), namespace)
    return namespace["main"]


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """The result of `work`; no program here is ended from outside, each ends when its model has no more to say."""
    return asyncio.run(asyncio.wait_for(work, PATIENCE))


def texts(result: Any) -> list[str]:
    return [message.to_text() for message in result.messages]


# AGL207: a team with neither `termination_condition` nor `max_turns`.

ENDLESS = [
    "RoundRobinGroupChat(members)",
    "SelectorGroupChat(members, model_client=client, selector_func=lambda messages: 'writer')",
    "Swarm(members)",
    "RoundRobinGroupChat(members, termination_condition=None, max_turns=None)",
]


@pytest.mark.parametrize("construction", ENDLESS)
def test_agl207_nothing_but_an_exception_ends_the_team(construction: str) -> None:
    program = TEAM.format(construction=construction)
    assert codes(program) == {"AGL207"}
    client = saying("Once upon a time", "TERMINATE", times=150)
    with pytest.raises(RuntimeError, match="No more mock responses"):
        run(load(program)(client))
    assert answered(client) == 300


@pytest.mark.parametrize("construction", ENDLESS)
def test_agl207_the_fix_ends_it_after_ten_turns(construction: str) -> None:
    result = fix_source(TEAM.format(construction=construction), "app.py", Settings(select=("AGL207",)), unsafe=True)
    assert codes(result.source) == set()
    client = saying("Once upon a time", "TERMINATE", times=150)
    ended = run(load(result.source)(client))
    assert answered(client) == 10
    assert len(ended.messages) == 11
    assert ended.stop_reason == "Maximum number of turns 10 reached."


def test_agl207_a_condition_ends_it_too() -> None:
    program = TEAM.replace("{construction}", "RoundRobinGroupChat(members, termination_condition=approved)").replace(
        "    members", "    approved = TextMentionTermination('TERMINATE')\n    members"
    )
    program = "from autogen_agentchat.conditions import TextMentionTermination\n" + program
    assert codes(program) == set()
    client = saying("Once upon a time", "TERMINATE", times=150)
    assert texts(run(load(program)(client))) == ["A poem.", "Once upon a time", "TERMINATE"]


def test_agl207_a_timeout_around_the_run_waits_for_it_all_the_same() -> None:
    program = """
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


async def main(client):
    team = RoundRobinGroupChat([AssistantAgent("writer", client)])
    return await asyncio.wait_for(team.run(task="A poem."), timeout=0.01)
"""
    assert codes(program) == {"AGL207"}
    client = saying("Once upon a time", times=300)
    with pytest.raises((RuntimeError, TimeoutError, asyncio.TimeoutError)):
        run(load(program)(client))
    assert answered(client) == 300


def test_agl207_who_leaves_the_loop_leaves_the_team_at_work() -> None:
    program = """
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


async def main(client):
    team = RoundRobinGroupChat([AssistantAgent("writer", client)])
    seen = 0
    async for message in team.run_stream(task="A poem."):
        seen += 1
        if seen == 3:
            break
    so_far = len(client.create_calls)
    await asyncio.sleep(0.5)
    return so_far, len(client.create_calls)
"""
    assert codes(program) == {"AGL207"}
    so_far, later = run(load(program)(saying("Once upon a time", times=200)))
    assert so_far < 50
    assert later > so_far + 20


def test_agl207_a_cancellation_token_stops_it() -> None:
    program = """
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken


async def main(client):
    team = RoundRobinGroupChat([AssistantAgent("writer", client)])
    token = CancellationToken()
    asyncio.get_running_loop().call_later(0.1, token.cancel)
    try:
        await team.run(task="A poem.", cancellation_token=token)
    except asyncio.CancelledError:
        return "stopped"
"""
    assert codes(program) == set()
    assert run(load(program)(saying("Once upon a time", times=5000))) == "stopped"


def test_agl207_what_a_human_types_does_not_end_it() -> None:
    program = """
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.teams import RoundRobinGroupChat


async def main(client):
    human = UserProxyAgent("human", input_func=lambda prompt: "exit")
    team = RoundRobinGroupChat([AssistantAgent("writer", client), human])
    return await team.run(task="A poem.")
"""
    assert codes(program) == {"AGL207"}
    client = saying("Once upon a time", times=20)
    with pytest.raises(RuntimeError, match="No more mock responses"):
        run(load(program)(client))
    assert answered(client) == 20


def test_agl207_a_graph_with_a_cycle_refuses_to_run() -> None:
    program = """
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import DiGraphBuilder, GraphFlow


async def main(client):
    writer, critic, printer = (AssistantAgent(name, client) for name in ("writer", "critic", "printer"))
    builder = DiGraphBuilder().add_node(writer).add_node(critic).add_node(printer).set_entry_point(writer)
    builder.add_edge("writer", "critic").add_conditional_edges("critic", {"fine": "printer", "again": "writer"})
    flow = GraphFlow([writer, critic, printer], builder.build())
    return await flow.run(task="A poem.")
"""
    assert codes(program) == {"AGL207"}
    with pytest.raises((ValueError, RuntimeError), match="termination condition is required for cyclic graphs"):
        run(load(program)(saying("again", times=50)))
    result = fix_source(program, "app.py", Settings(select=("AGL207",)), unsafe=True)
    assert codes(result.source) == set()
    assert len(run(load(result.source)(saying("again", times=50))).messages) > 2


# AGL208: the word is in the task, or the time is over.

WORD = """
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat


async def main(client):
    team = RoundRobinGroupChat([AssistantAgent("writer", client)], termination_condition={condition})
    return await team.run(task={task})
"""
TASK = '"A poem, and say DONE when it is good."'


@pytest.mark.parametrize(
    ("condition", "task"),
    [
        ('TextMentionTermination("DONE")', TASK),
        ('TextMentionTermination("DONE") | MaxMessageTermination(9)', TASK),
        ('TextMentionTermination("DONE", sources=["user"])', TASK),
        ('TextMentionTermination("DONE")', f'[TextMessage(content={TASK}, source="editor")]'),
    ],
)
def test_agl208_the_run_ends_before_the_first_reply(condition: str, task: str) -> None:
    program = WORD.format(condition=condition, task=task)
    assert codes(program) == {"AGL208"}
    client = saying("Once upon a time", "DONE", times=4)
    result = run(load(program)(client))
    assert answered(client) == 0
    assert texts(result) == ["A poem, and say DONE when it is good."]
    assert result.stop_reason == "Text 'DONE' mentioned"


@pytest.mark.parametrize(
    "condition",
    [
        'TextMentionTermination("DONE", sources=["writer"])',
        'TextMentionTermination("DONE") & MaxMessageTermination(3)',
    ],
)
def test_agl208_with_sources_or_a_second_condition_it_does_not(condition: str) -> None:
    program = WORD.format(condition=condition, task=TASK)
    assert codes(program) == set()
    client = saying("Once upon a time", "DONE", times=4)
    assert texts(run(load(program)(client)))[1:] == ["Once upon a time", "DONE"]


def test_agl208_a_magentic_one_team_does_not_look_at_the_task() -> None:
    program = (
        WORD.replace("RoundRobinGroupChat", "MagenticOneGroupChat")
        .replace("client)], ", "client)], model_client=client, ")
        .format(condition='TextMentionTermination("DONE")', task=TASK)
    )
    assert codes(program) == set()
    client = saying("The facts", "The plan", "no JSON")
    with pytest.raises(ValueError, match="No more mock responses"):
        run(load(program)(client))
    assert answered(client) == 3


TIMEOUT = """
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TimeoutTermination
from autogen_agentchat.teams import RoundRobinGroupChat
{module_level}

async def main(client):
    await asyncio.sleep(0.4)
    members = [AssistantAgent("writer", client)]
    team = RoundRobinGroupChat(members, termination_condition={condition} | MaxMessageTermination(4))
    return await team.run(task="A poem.")
"""


def test_agl208_a_timeout_built_at_import_is_over_when_the_run_begins() -> None:
    program = TIMEOUT.format(module_level="\nPATIENCE = TimeoutTermination(0.3)\n", condition="PATIENCE")
    assert codes(program) == {"AGL208"}
    client = saying("Once upon a time", times=9)
    result = run(load(program)(client))
    assert answered(client) == 0
    assert result.stop_reason == "Timeout of 0.3 seconds reached"


def test_agl208_a_timeout_built_with_the_team_is_not() -> None:
    program = TIMEOUT.format(module_level="", condition="TimeoutTermination(0.3)")
    assert codes(program) == set()
    client = saying("Once upon a time", times=9)
    assert len(texts(run(load(program)(client)))) == 4
