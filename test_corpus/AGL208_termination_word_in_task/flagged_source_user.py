"""Only what `user` says counts, but a task that is a string comes from `user` too."""
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.conditions import TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def interview(client) -> None:
    assistant = AssistantAgent("assistant", model_client=client)
    user = UserProxyAgent("user", input_func=input)
    stop = TextMentionTermination("exit", sources=["user"])  #! AGL208
    team = RoundRobinGroupChat([assistant, user], termination_condition=stop)
    async for message in team.run_stream(task="Ask me about my trip. I type exit when I have had enough."):
        print(message)
