"""Local functions and objects called gather, run and create_task take finished results, not coroutines."""
import os

import autogen

CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def gather(*results) -> str:
    return "\n".join(result.summary for result in results)


class Board:
    def __init__(self):
        self.rows: list[str] = []

    def create_task(self, result) -> None:
        self.rows.append(str(result))

    def run(self, result) -> int:
        self.create_task(result)
        return len(self.rows)


def plan(goal: str) -> str:
    planner = autogen.AssistantAgent("planner", llm_config=CFG)
    critic = autogen.AssistantAgent("critic", llm_config=CFG)
    owner = autogen.UserProxyAgent("owner", human_input_mode="NEVER", code_execution_config=False)
    board = Board()
    board.create_task(planner.generate_reply(messages=[{"role": "user", "content": goal}]))
    board.run(owner.initiate_chat(planner, message=goal, max_turns=1))
    return gather(
        owner.initiate_chat(planner, message=goal, max_turns=2),
        owner.initiate_chat(critic, message=goal, max_turns=1),
    )


if __name__ == "__main__":
    print(plan("open a bakery"))
