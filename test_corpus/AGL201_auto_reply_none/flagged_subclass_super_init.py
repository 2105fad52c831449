"""Agents of the code-migration tool: small subclasses that carry their own prompts."""
from __future__ import annotations

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

PLANNER_PROMPT = "You split a migration into steps that can be reviewed one by one."


class Planner(ConversableAgent):
    def __init__(self, llm_config: dict, **kwargs):
        super().__init__(
            name="planner",
            system_message=PLANNER_PROMPT,
            llm_config=llm_config,
            human_input_mode="NEVER",
            max_consecutive_auto_reply=None,  #! AGL201 safe-fix
            **kwargs,
        )
        self.steps: list[str] = []

    def remember(self, step: str) -> None:
        self.steps.append(step)


class Migrator(AssistantAgent):
    def __init__(self, llm_config: dict):
        super(Migrator, self).__init__("migrator", llm_config=llm_config, max_consecutive_auto_reply=None)  #! AGL201 safe-fix


class Applier(UserProxyAgent):
    """Writes the files that the migrator proposes."""

    def __init__(self, root: str):
        UserProxyAgent.__init__(
            self,
            name="applier",
            human_input_mode="NEVER",
            code_execution_config=False,
            max_consecutive_auto_reply=None,  #! AGL201 safe-fix
        )
        self.root = root


def migrate(root: str, llm_config: dict, goal: str) -> str:
    applier = Applier(root)
    planner = Planner(llm_config)
    plan = applier.initiate_chat(planner, message=goal, max_turns=2).summary
    return applier.initiate_chat(Migrator(llm_config), message=plan, max_turns=20).summary
