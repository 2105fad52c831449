"""An object that keeps its agents, and one such object for everybody."""

import autogen


class Desk:
    def __init__(self) -> None:
        self.editor = autogen.AssistantAgent("editor", llm_config=False)
        self.reporter = autogen.UserProxyAgent("reporter", human_input_mode="NEVER", code_execution_config=False)

    def write(self, topic: str) -> str:
        return self.reporter.initiate_chat(self.editor, message=topic, max_turns=2).summary


desk = Desk()  #! AGL102
