"""Where the fix has brackets and comments to take care of."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    helper = AssistantAgent("helper", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return helper, user


async def summary(text: str) -> str:
    helper, user = build_agents()
    return (await user.initiate_chat(helper, message=text, max_turns=1)).summary  #! AGL405 safe-fix AGL403


async def lines(text: str) -> list[str]:
    helper, user = build_agents()
    return (
        await user.initiate_chat(helper, message=text, max_turns=1)  #! AGL405 safe-fix AGL403
    ).summary.splitlines()


async def several(texts: list[str]) -> list[str]:
    helper, user = build_agents()
    return [
        (await user.initiate_chat(helper, message=text, max_turns=1)).summary  #! AGL405 safe-fix AGL403
        for text in texts
    ]


async def tight(text: str) -> list[str]:
    helper, user = build_agents()
    return[(await user.initiate_chat(helper, message=line, max_turns=1)).summary for line in text.splitlines() if  #! AGL405 safe-fix AGL403
           not(await helper.generate_reply(messages=[{"content": line, "role": "user"}])).strip()]  #! AGL405 safe-fix AGL403


async def last(text: str) -> object:
    helper, user = build_agents()
    await (user.initiate_chat(helper, message=text, max_turns=1))  #! AGL405 safe-fix AGL403
    await (  #! AGL405 safe-fix
        # The next question starts from nothing.
        user.reset()
    )
    return helper.last_message(user)
