"""`self` of a bound method is filled in, and so is `cls` of a class method."""
from autogen_agentchat.agents import AssistantAgent
from autogen_core.tools import FunctionTool


class Inventory:
    articles: dict[str, int] = {"bolt": 3}

    def __init__(self, client) -> None:
        self.agent = AssistantAgent("inventory", client, tools=[self.count, Inventory.names])
        self.tool = FunctionTool(self.count, description="Count an article")

    def count(self, article: str) -> int:
        return self.articles.get(article, 0)

    @classmethod
    def names(cls) -> list[str]:
        return sorted(cls.articles)
