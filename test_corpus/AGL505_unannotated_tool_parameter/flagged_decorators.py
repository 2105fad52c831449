"""Both decorators, of which only the one for the model reads the signature; one parameter was forgotten."""
from typing import Annotated

import autogen


def build(llm_config):
    assistant = autogen.AssistantAgent("assistant", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    @user.register_for_execution()
    @assistant.register_for_llm(description="Add two numbers")
    def add(
        a: Annotated[float, "first number"],
        b,  #! AGL505
    ) -> float:
        return a + b

    @user.register_for_execution()
    @assistant.register_for_llm(name="search", description="Search the archive")
    async def find(query: str, *, limit) -> list[str]:  #! AGL505
        return [query] * limit

    return assistant, user
