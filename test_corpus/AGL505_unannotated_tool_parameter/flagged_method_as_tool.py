"""A method that is decorated in the class body is a function with a `self` nobody describes."""
from autogen import AssistantAgent, UserProxyAgent


def make_desk(llm_config):
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    class Desk:
        @user.register_for_execution()
        @assistant.register_for_llm(description="Book a table")
        def book(self, guests: int) -> str:  #! AGL505
            return f"table for {guests}"

    return Desk(), assistant, user
