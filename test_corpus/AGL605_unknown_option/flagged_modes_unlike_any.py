"""Values that are like none of the modes: nothing to put in their place."""

import autogen

INPUT = "off"


class Desk:
    def __init__(self, llm_config: dict) -> None:
        self.agent = autogen.AssistantAgent(
            "desk",
            llm_config=llm_config,
            human_input_mode=False,  #! AGL605
        )
        self.helper = autogen.AssistantAgent("helper", llm_config=llm_config, human_input_mode=INPUT)  #! AGL605
        self.clerk = autogen.ConversableAgent("clerk", "File it.", None, 3, "auto", llm_config=llm_config)  #! AGL605

    def ask(self, question: str) -> str:
        result = self.helper.initiate_chat(self.agent, message=question, max_turns=2)
        return result.summary
