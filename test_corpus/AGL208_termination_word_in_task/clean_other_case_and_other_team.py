"""The word is looked for as it is written; and the task of one team is not the task of another."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def two_stages(client, text: str):
    translator = AssistantAgent("translator", model_client=client)
    proofreader = AssistantAgent("proofreader", model_client=client)
    translate = RoundRobinGroupChat([translator], termination_condition=MaxMessageTermination(2))
    proofread = RoundRobinGroupChat([proofreader, translator], termination_condition=TextMentionTermination("FINAL"))
    draft = await translate.run(task="Translate. This is not the FINAL text: " + text)
    return await proofread.run(task="Make this the final version: " + draft.messages[-1].to_text())
