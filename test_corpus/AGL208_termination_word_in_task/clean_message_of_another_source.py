"""The condition listens to `user`; this task comes from `planner`."""
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat


async def session(client, ask_person, sources):
    assistant = AssistantAgent("assistant", model_client=client)
    user = UserProxyAgent("user", input_func=ask_person)
    team = RoundRobinGroupChat(
        [assistant, user], termination_condition=TextMentionTermination("exit", sources=("user",))
    )
    hint = TextMessage(content="Tell the user to type exit to leave.", source="planner")
    await team.run(task=hint)
    configured = RoundRobinGroupChat([assistant], termination_condition=TextMentionTermination("exit", sources))
    await configured.run(task="Type exit to leave.")
