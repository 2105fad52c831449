"""AgentChat service: the session's nested parts are changed in a deep copy that nobody gets back."""
import copy
from dataclasses import dataclass, field

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()


@dataclass
class Session:
    turns: list[str] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    tokens: int = 0


def record(session: Session, answer: str, tokens: int) -> None:
    session = copy.deepcopy(session)  #! AGL106
    session.turns.append(answer)
    session.settings["last"] = answer[:40]
    session.tokens += tokens


async def answer(session: Session, question: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    agent = AssistantAgent("assistant", model_client=client)
    result = await agent.run(task=question)
    text = str(result.messages[-1])
    record(session, text, len(text) // 4)
    await client.close()
    return text
