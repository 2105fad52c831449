"""Local subclasses that turn coroutines of their base into something else."""
import asyncio
import os
import threading

from autogen import AssistantAgent, UserProxyAgent
from autogen_agentchat.agents import AssistantAgent as ChatAssistant
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


class BlockingTeam(RoundRobinGroupChat):
    """Runs its coroutines in a loop of its own, so that scripts need no asyncio."""

    def run(self, **kwargs):
        return asyncio.run(super().run(**kwargs))

    def reset(self) -> None:
        asyncio.run(super().reset())


class Background(UserProxyAgent):
    def a_initiate_chat(self, *args, **kwargs):
        thread = threading.Thread(target=self.initiate_chat, args=args, kwargs=kwargs)
        thread.start()
        return thread


def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    team = BlockingTeam([ChatAssistant("guide", model_client=client)], termination_condition=MaxMessageTermination(3))
    team.run(task="Name a colour.")
    team.reset()
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    user = Background("user", human_input_mode="NEVER", code_execution_config=False)
    user.a_initiate_chat(AssistantAgent("guide", llm_config=config), message="Name a bird.", max_turns=1)


if __name__ == "__main__":
    main()
