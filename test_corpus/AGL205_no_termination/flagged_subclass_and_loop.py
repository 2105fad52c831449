"""A subclass that only adds a system message, in a loop over questions."""
from autogen import AssistantAgent, UserProxyAgent


class Historian(AssistantAgent):
    def __init__(self, **kwargs):
        super().__init__("historian", system_message="You know the 19th century.", **kwargs)


def ask_all(questions, llm_config):
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for question in questions:
        historian = Historian(llm_config=llm_config)
        user.initiate_chat(historian, message=question)  #! AGL205
        print(user.last_message(historian)["content"])
