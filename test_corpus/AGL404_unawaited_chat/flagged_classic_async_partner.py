"""Classic AutoGen: the async partner of `initiate_chat` is called like the sync one."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents() -> tuple[AssistantAgent, UserProxyAgent]:
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return assistant, user


async def plan(question: str) -> str:
    assistant, user = build_agents()
    user.a_initiate_chat(assistant, message=question, max_turns=2)  #! AGL404 unsafe-fix
    return assistant.last_message(user)["content"]


async def remind(question: str) -> None:
    assistant, user = build_agents()
    await user.a_send(question, assistant, request_reply=False)
    if question.endswith("?"):
        user.a_send("Please answer.", assistant)  #! AGL404 unsafe-fix
    assistant.reset()


if __name__ == "__main__":
    print(asyncio.run(plan("What shall we cook for six people?")))
    asyncio.run(remind("And a dessert?"))
