"""Modules of a project's own, reached by relative imports or by other names."""

import autogen

from . import autogen_exceptions
from .autogen.exceptions import InvalidChatHistoryError
from .exceptions import InvalidChatMessageError
from autogen_tools.exceptions import ToolError
from autogenstudio.teams import GroupChat
from my_autogen import ChatHistory


def ask(agent: autogen.ConversableAgent, messages):
    try:
        return agent.generate_reply(messages=messages)
    except (InvalidChatHistoryError, InvalidChatMessageError, ToolError) as error:
        raise autogen_exceptions.wrap(error, ChatHistory, GroupChat) from error
