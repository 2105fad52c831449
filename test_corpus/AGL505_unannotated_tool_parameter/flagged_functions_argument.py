"""ag2 0.9 takes tools in the constructor; one comes from a list, one is a static method."""
from autogen import ConversableAgent, LLMConfig


class Stock:
    @staticmethod
    def count(article):  #! AGL505
        return {"bolt": 12}.get(article, 0)


def order(article: str, amount) -> str:  #! AGL505
    return f"{amount} of {article} ordered"


TOOLS = [order, Stock.count]


def build_clerk(config: LLMConfig) -> ConversableAgent:
    return ConversableAgent("clerk", llm_config=config, human_input_mode="NEVER", functions=TOOLS)
