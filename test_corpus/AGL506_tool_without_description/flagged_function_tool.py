"""`FunctionTool` takes its description from the call only."""
from autogen_agentchat.agents import AssistantAgent
from autogen_core.models import ChatCompletionClient
from autogen_core.tools import FunctionTool

NOTHING = ""


def area(width: float, height: float) -> float:
    """Area of a rectangle."""
    return width * height


def circumference(width: float, height: float) -> float:
    return 2 * (width + height)


def surveyor(client: ChatCompletionClient) -> AssistantAgent:
    tools = [
        FunctionTool(area, description=""),  #! AGL506
        FunctionTool(circumference, NOTHING, name="border"),  #! AGL506
        FunctionTool(func=circumference),  #! AGL506
    ]
    return AssistantAgent("surveyor", model_client=client, tools=tools)
