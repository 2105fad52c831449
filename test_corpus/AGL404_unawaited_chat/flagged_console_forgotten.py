"""A demo that shows the team's work in the terminal, with one `await` missing."""
import asyncio

import autogen_agentchat.teams as teams
from autogen_agentchat import ui
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.ui import Console
from autogen_ext.models.ollama import OllamaChatCompletionClient


def debate() -> teams.SelectorGroupChat:
    client = OllamaChatCompletionClient(model="llama3.2")
    pro = AssistantAgent("pro", model_client=client, system_message="Argue for it. End with DONE.")
    con = AssistantAgent("con", model_client=client, system_message="Argue against it.")
    done = TextMentionTermination("DONE", sources=["pro"])
    return teams.SelectorGroupChat([pro, con], model_client=client, termination_condition=done)


async def first() -> None:
    team = debate()
    Console(team.run_stream(task="Should cities ban cars?"))  #! AGL404 unsafe-fix


async def second() -> None:
    team = debate()
    (ui.Console(  #! AGL404 unsafe-fix
        team.run_stream(task="Is winter better than summer?"),
        output_stats=True,
    ))


def third() -> None:
    Console(debate().run_stream(task="Tea or coffee?"))  #! AGL404


if __name__ == "__main__":
    asyncio.run(first())
    asyncio.run(second())
    third()
