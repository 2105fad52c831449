"""AgentChat tutor; the thread of a lesson is a parameter with a default."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def lesson(question, thread=None):  #! AGL104 safe-fix
    """Continue the lesson.

    The thread holds everything that was said.
    """
    if thread is None:
        thread = []
    tutor = AssistantAgent("tutor", model_client=OpenAIChatCompletionClient(model="gpt-4o"))
    thread.append(TextMessage(content=question, source="user"))
    response = await tutor.on_messages(thread, CancellationToken())
    thread.append(response.chat_message)
    return response.chat_message.content
