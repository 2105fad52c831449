"""Weather endpoint on AgentChat: one AssistantAgent with a tool, shared by all callers."""
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
model_client = OpenAIChatCompletionClient(model="gpt-4o-mini")


async def get_weather(city: str) -> str:
    """Weather of a city."""
    return f"It is 21 degrees in {city}."


def build_weather_agent():
    weather_agent = AssistantAgent(  #! AGL102 unsafe-fix
        "weather_agent",
        model_client=model_client,
        tools=[get_weather],
        reflect_on_tool_use=True,
    )
    return weather_agent


class Ask(BaseModel):
    question: str


@app.post("/weather")
async def weather(ask: Ask):
    weather_agent = build_weather_agent()
    result = await weather_agent.run(task=ask.question)
    return {"answer": result.messages[-1].content}
