"""AGL103 under autogen-agentchat: what conversations do to each other that share an object."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from autogen_core.models import LLMMessage, SystemMessage
from autogen_ext.models.replay import ReplayChatCompletionClient

from autogen_lint import Settings, check_source

HEAD = """
import asyncio
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from autogen_core.memory import ListMemory, MemoryContent, MemoryMimeType
from autogen_core.model_context import UnboundedChatCompletionContext

"""


class Client(ReplayChatCompletionClient):
    """Answers after a moment, and notes what it was sent."""

    def __init__(self, seconds: float = 0.01) -> None:
        super().__init__(["more"] * 200)
        self.seconds = seconds
        self.requests: list[list[str]] = []

    async def create(self, messages: Sequence[LLMMessage], **options: Any) -> Any:
        self.requests.append([str(each.content) for each in messages if not isinstance(each, SystemMessage)])
        await asyncio.sleep(self.seconds)
        return await super().create(messages, **options)

    def mixed(self) -> int:
        """How many requests had more than one question in them."""
        return sum(sum(text.startswith("question") for text in request) > 1 for request in self.requests)


def run(program: str, *arguments: Any) -> Any:
    """What the program's `main` returns."""
    namespace: dict[str, Any] = {}
    exec(compile(HEAD + program, "program", "exec"), namespace)
    return asyncio.run(namespace["main"](*arguments))


def is_flagged(program: str) -> bool:
    return bool(check_source(HEAD + program, "service.py", Settings(select=("AGL103",))))


ONE_AGENT = """
async def main(client):
    agent = AssistantAgent("agent", client)
    await asyncio.gather(*(agent.run(task=f"question {n}") for n in range(10)))
"""
AGENT_EACH = """
async def ask(client, n):
    await AssistantAgent("agent", client).run(task=f"question {n}")


async def main(client):
    await asyncio.gather(*(ask(client, n) for n in range(10)))
"""


def test_agl103_runs_of_one_agent_at_once_mix_their_messages_and_agents_of_their_own_do_not() -> None:
    shared, own = Client(), Client()
    run(ONE_AGENT, shared)
    run(AGENT_EACH, own)
    assert is_flagged(ONE_AGENT)
    assert not is_flagged(AGENT_EACH)
    assert shared.mixed() >= 8
    assert own.mixed() == 0


ONE_TEAM = """
async def main(client):
    team = RoundRobinGroupChat([AssistantAgent("agent", client)], max_turns=1)
    runs = [team.run(task=f"question {n}") for n in range(3)]
    return await asyncio.gather(*runs, return_exceptions=True)
"""


def test_agl103_a_team_that_is_running_refuses_the_next_run() -> None:
    assert is_flagged(ONE_TEAM)
    first, *others = run(ONE_TEAM, Client())
    assert first.messages
    assert [type(each) for each in others] == [ValueError, ValueError]


TEAMS = """
async def main(quick, slow):
    {shared}
    first = RoundRobinGroupChat([AssistantAgent("first", quick)], termination_condition={condition})
    second = RoundRobinGroupChat([AssistantAgent("second", slow)], termination_condition={condition})
    tokens = [CancellationToken(), CancellationToken()]
    for token in tokens:
        asyncio.get_running_loop().call_later(5, token.cancel)
    runs = [
        first.run(task="go", cancellation_token=tokens[0]),
        second.run(task="go", cancellation_token=tokens[1]),
    ]
    results = await asyncio.gather(*runs, return_exceptions=True)
    return [len(result.messages) for result in results]
"""


@pytest.mark.parametrize(
    ("shared", "condition", "flagged"),
    [
        ("stop = MaxMessageTermination(8)", "stop", True),
        ("pass", "MaxMessageTermination(8)", False),
    ],
)
def test_agl103_a_condition_of_two_teams_counts_for_both(shared: str, condition: str, flagged: bool) -> None:
    program = TEAMS.format(shared=shared, condition=condition)
    assert is_flagged(program) is flagged
    # At different speeds: teams that are over in the same moment raise instead, and hang.
    lengths = run(program, Client(0.01), Client(0.024))
    assert (lengths == [8, 8]) is not flagged


CONTEXT = """
async def main(first, second):
    {shared}
    members = [
        AssistantAgent("first", first, model_context={context}),
        AssistantAgent("second", second, model_context={context}),
    ]
    await RoundRobinGroupChat(members, max_turns=2).run(task="question")
"""


def test_agl103_one_context_for_two_members_of_a_team_has_every_message_twice() -> None:
    one = CONTEXT.format(shared="context = UnboundedChatCompletionContext()", context="context")
    each = CONTEXT.format(shared="pass", context="UnboundedChatCompletionContext()")
    assert is_flagged(one)
    assert not is_flagged(each)
    shared, own = Client(), Client()
    run(one, Client(), shared)
    run(each, Client(), own)
    assert shared.requests == [["question", "more", "question", "more"]]
    assert own.requests == [["question", "more"]]


MEMORY = """
notes = ListMemory()


async def remember(note):
    await notes.add(MemoryContent(content=note, mime_type=MemoryMimeType.TEXT))


async def ask(client, question):
    return await AssistantAgent("agent", client, memory=[notes]).run(task=question)
"""


def test_agl103_what_one_caller_adds_to_a_memory_is_sent_with_the_next_callers_question() -> None:
    assert is_flagged(MEMORY)
    namespace: dict[str, Any] = {}
    exec(compile(HEAD + MEMORY, "program", "exec"), namespace)
    requests: list[str] = []

    class Listening(Client):
        async def create(self, messages: Sequence[LLMMessage], **options: Any) -> Any:
            requests.append(" ".join(str(each.content) for each in messages))
            return await super().create(messages, **options)

    async def two_callers() -> None:
        await namespace["remember"]("my PIN is 1234")
        await namespace["ask"](Listening(), "What do you know?")

    asyncio.run(two_callers())
    assert "1234" in requests[0]
