"""Tests that put an awaitable in the place of a sync method."""
from unittest.mock import AsyncMock, patch

import pytest
from autogen import AssistantAgent, UserProxyAgent


@pytest.mark.asyncio
async def test_receive_is_awaited():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.receive = AsyncMock(return_value="done")
    assert await user.receive("Hello.", AssistantAgent("helper", llm_config=False)) == "done"


@pytest.mark.asyncio
async def test_reset_is_awaited(monkeypatch):
    helper = AssistantAgent("helper", llm_config=False)
    monkeypatch.setattr(helper, "reset", AsyncMock())
    await helper.reset()
    with patch("autogen.ConversableAgent.clear_history", new_callable=AsyncMock) as clear_history:
        await helper.clear_history()
    clear_history.assert_awaited_once()
