"""An async worker, with the options misspelt in three ways."""

from autogen import AssistantAgent, UserProxyAgent


class Worker:
    def __init__(self, llm_config: dict) -> None:
        self.llm_config = llm_config

    async def handle(self, job: dict) -> str:
        assistant = AssistantAgent("assistant", llm_config=self.llm_config)
        user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        result = await user.a_initiate_chat(
            assistant,
            message=job["text"],
            max_turns=2,  #! AGL605 unsafe-fix
            summary_method="last_msg",  #! AGL605 unsafe-fix
        )
        return result.summary

    async def follow_up(self, assistant, user, text):
        result = await user.a_initiate_chat(assistant, message=f"And: {text}", clear_history=False)  #! AGL605 unsafe-fix
        return result.summary
