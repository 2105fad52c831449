"""Methods of one object that chat with and without the async tool, and no loop runs while they do."""
import asyncio
import os
import threading

from autogen import AssistantAgent, UserProxyAgent, register_function

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def pause(seconds: int) -> str:
    await asyncio.sleep(seconds)
    return "done"


class Office:
    def __init__(self) -> None:
        self.planner = AssistantAgent("planner", llm_config=CONFIG)
        self.runner = UserProxyAgent("runner", human_input_mode="NEVER", code_execution_config=False)
        self.writer = AssistantAgent("writer", llm_config=CONFIG)
        register_function(pause, caller=self.planner, executor=self.runner, description="Wait some seconds.")

    def plan(self, goal: str) -> None:
        self.runner.initiate_chat(self.planner, message=goal, max_turns=3)

    def write(self, goal: str) -> str:
        return str(self.writer.generate_reply(messages=[{"role": "user", "content": goal}]))


def main() -> None:
    office = Office()
    office.plan("Tea.")
    print(office.write("A note on tea."))
    threading.Thread(target=office.plan, args=("Coffee.",)).start()


if __name__ == "__main__":
    main()
