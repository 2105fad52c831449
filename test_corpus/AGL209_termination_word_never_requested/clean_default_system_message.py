"""AutoGen's own system messages ask for TERMINATE."""
from autogen import AssistantAgent as ClassicAssistant
from autogen import UserProxyAgent
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def new(client):
    agent = AssistantAgent("agent", model_client=client)
    team = RoundRobinGroupChat([agent], termination_condition=TextMentionTermination("TERMINATE"))
    return await team.run(task="Name a prime.")


def old(llm_config):
    agent = ClassicAssistant("agent", llm_config=llm_config)
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        is_termination_msg=lambda m: "TERMINATE" in (m.get("content") or ""),
    )
    return user.initiate_chat(agent, message="Name a prime.")
