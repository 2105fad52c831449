"""The exceptions that AutoGen has, in each family."""

import autogen
from ag2 import exceptions as ag2_exceptions
from autogen.exception_utils import AgentNameConflict
from autogen.exception_utils import UndefinedNextAgentError
from autogen_core.exceptions import CantHandleException, MessageDroppedException


def chat(user: autogen.ConversableAgent, manager, text):
    try:
        return user.initiate_chat(manager, message=text, max_turns=2)
    except (AgentNameConflict, UndefinedNextAgentError) as error:
        raise RuntimeError(f"the group is wired wrongly: {ag2_exceptions.__name__}") from error


async def publish(runtime, message, topic):
    try:
        await runtime.publish_message(message, topic)
    except (CantHandleException, MessageDroppedException) as error:
        raise RuntimeError("nobody listens") from error
