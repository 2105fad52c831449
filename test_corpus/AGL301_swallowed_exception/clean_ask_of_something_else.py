"""`ask` of a survey client and of a terminal prompt, beside an AG2 agent."""
import os

import questionary
from ag2 import Agent
from ag2.config import OpenAIConfig

from .survey import SurveyClient


async def interview(topic: str) -> str:
    survey = SurveyClient(os.environ["SURVEY_URL"])
    mood = "neutral"
    try:
        mood = await survey.ask("How do you feel?")
    except Exception:
        pass
    try:
        name = questionary.text("Your name?").ask()
    except Exception:
        name = None
    agent = Agent(
        "interviewer",
        f"You interview {name}, who feels {mood}.",
        config=OpenAIConfig(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"]),
    )
    reply = await agent.ask(topic)
    return reply.body
