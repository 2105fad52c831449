"""Content of a class of one's own: what fits is decided by that class."""
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.messages import StructuredMessage, TextMessage
from pydantic import BaseModel


class Order(BaseModel):
    number: int


async def ask(client, question: str) -> list:
    clerk = AssistantAgent("clerk", client, output_content_type=Order)
    desk = UserProxyAgent("desk")
    order = StructuredMessage(content=Order(number=5), source="desk")
    again = StructuredMessage[Order](content=Order(number=6), source="desk")
    answers = [await clerk.run(task=order), await clerk.run(task=[again, TextMessage(content=question, source="desk")])]
    reply = await desk.on_messages([TextMessage(content=question, source="clerk")], None)
    return [*answers, reply]
