"""Code that works with sync and async agents alike, because it asks first."""
import asyncio
import inspect
import os

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
from autogen_agentchat.agents import AssistantAgent as ChatAssistant
from autogen_ext.models.openai import OpenAIChatCompletionClient

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def forget(agent: ConversableAgent | ChatAssistant) -> None:
    if isinstance(agent, ChatAssistant):
        await agent.run(task="Forget everything.")
    else:
        await asyncio.to_thread(agent.reset)


async def reply(agent: ConversableAgent, text: str):
    messages = [{"role": "user", "content": text}]
    if inspect.iscoroutinefunction(agent.generate_reply):
        return await agent.generate_reply(messages=messages)
    return await agent.a_generate_reply(messages=messages)


async def events(source, task: str) -> list[str]:
    stream = source.run_stream(task=task)
    if hasattr(stream, "__aiter__"):
        return [str(event) async for event in stream]
    return [str(event) for event in stream]


async def main() -> None:
    helper = AssistantAgent("helper", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    guide = ChatAssistant("guide", model_client=client)
    for agent in (helper, user, guide):
        await forget(agent)
    print(await reply(helper, "Hello."), await events(guide, "Hello."))


if __name__ == "__main__":
    asyncio.run(main())
