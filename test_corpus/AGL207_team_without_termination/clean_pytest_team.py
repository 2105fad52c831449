"""A test whose canned model runs dry: it would not end if it did not."""
import pytest
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.replay import ReplayChatCompletionClient


@pytest.mark.asyncio
async def test_that_the_second_answer_is_asked_for():
    client = ReplayChatCompletionClient(["one"])
    team = RoundRobinGroupChat([AssistantAgent("a", client), AssistantAgent("b", client)])
    with pytest.raises(RuntimeError):
        await team.run(task="go")
