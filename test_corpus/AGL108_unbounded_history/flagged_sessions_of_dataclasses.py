"""Session objects in a dict; the list in each of them is handed to the team as the task."""
from dataclasses import dataclass, field

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from litestar import Litestar, post


@dataclass
class Session:
    user: str
    turns: list[TextMessage] = field(default_factory=list)  #! AGL108
    asked: int = 0


sessions: dict[str, Session] = {}


def team() -> RoundRobinGroupChat:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    members = [AssistantAgent("writer", model_client=client), AssistantAgent("editor", model_client=client)]
    return RoundRobinGroupChat(members, termination_condition=MaxMessageTermination(4))


async def answer(session: Session, text: str) -> str:
    session.asked += 1
    session.turns.append(TextMessage(content=text, source="user"))
    result = await team().run(task=session.turns)
    session.turns.extend(message for message in result.messages if isinstance(message, TextMessage))
    return session.turns[-1].content


@post("/ask/{user:str}")
async def ask(user: str, text: str) -> str:
    return await answer(sessions.setdefault(user, Session(user)), text)


app = Litestar([ask])
