"""Tests of the refusal, and code that is ready for it."""
import pydantic
import pytest
from autogen import ConversableAgent
from autogen_agentchat.messages import TextMessage


def test_source_is_required():
    with pytest.raises(pydantic.ValidationError):
        TextMessage(content="Hello")


def test_content_is_required(bot: ConversableAgent, user: ConversableAgent):
    with pytest.raises(ValueError, match="can't be converted"):
        user.initiate_chat(bot, message={"role": "user"})


def parse(fields: dict):
    try:
        return TextMessage(content=None, source=fields.get("source", "user"))
    except pydantic.ValidationError:
        return None


def first_reply(bot: ConversableAgent):
    try:
        return bot.generate_reply(messages="Hello")
    except AttributeError:
        return bot.generate_reply(messages=[{"role": "user", "content": "Hello"}])
