"""Team definition of the market report, meant to be imported; one helper only renders messages."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")
collector = AssistantAgent("collector", model_client=client)  #! AGL102
analyst = AssistantAgent("analyst", model_client=client)  #! AGL102
report_team = RoundRobinGroupChat(  #! AGL102
    participants=[collector, analyst],
    termination_condition=MaxMessageTermination(10) | TextMentionTermination("REPORT READY", sources=["analyst"]),
)


def render(messages) -> str:
    return "\n\n".join(f"**{m.source}**: {m.to_text()}" for m in messages)
