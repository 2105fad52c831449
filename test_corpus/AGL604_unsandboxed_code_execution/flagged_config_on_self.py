"""A switch in a config that a class keeps, used by two agents: reported once, where it stands."""

import autogen


class Lab:
    def __init__(self, folder: str) -> None:
        self.execution = {
            "work_dir": folder,
            "use_docker": False,  #! AGL604
            "timeout": 20,
        }

    def agents(self):
        first = autogen.UserProxyAgent("first", human_input_mode="NEVER", code_execution_config=self.execution)
        second = autogen.ConversableAgent(
            "second", llm_config=False, human_input_mode="NEVER", code_execution_config=self.execution
        )
        return first, second
