"""Agents per task; the one at module level is for the demonstration below, and for its name."""

from autogen import AssistantAgent, UserProxyAgent

from reports.endings import is_done
from reports.modes import MODE, REPLIES

analyst = AssistantAgent("analyst", llm_config=False)


class Boss(UserProxyAgent):
    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            human_input_mode=MODE,
            max_consecutive_auto_reply=REPLIES,
            is_termination_msg=is_done,
            code_execution_config=False,
        )


if __name__ == "__main__":
    Boss("boss").initiate_chat(analyst, message="Show what you can do.", max_turns=1)
