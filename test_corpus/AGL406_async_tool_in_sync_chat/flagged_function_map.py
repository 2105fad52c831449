"""A function map with a coroutine function in it, and `generate_reply` for the last word."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

CONFIG = {
    "config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}],
    "functions": [{"name": "roll", "description": "Roll a die.", "parameters": {"type": "object", "properties": {}}}],
}


async def roll() -> str:
    await asyncio.sleep(0.1)
    return "4"


class Table:
    def __init__(self) -> None:
        self.dealer = AssistantAgent("dealer", llm_config=CONFIG)
        self.player = UserProxyAgent(
            "player", human_input_mode="NEVER", code_execution_config=False, function_map={"roll": roll}
        )

    async def play(self) -> str:
        self.player.initiate_chat(self.dealer, message="Roll for me.", max_turns=2)  #! AGL406 AGL403 unsafe-fix
        return self.dealer.last_message(self.player)["content"]


if __name__ == "__main__":
    print(asyncio.run(Table().play()))
