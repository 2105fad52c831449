"""The async partners of all these methods are awaited, rightly."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from autogen.agentchat import a_initiate_group_chat
from autogen.agentchat.group.patterns import RoundRobinPattern

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def main() -> None:
    poet = AssistantAgent("poet", llm_config=LLM)
    reader = UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    result = await reader.a_initiate_chat(poet, message="A line about rain.", max_turns=1)
    print(result.summary)
    await reader.a_send("Another one.", poet, request_reply=False)
    print(await poet.a_generate_reply(sender=reader))
    response = await reader.a_run(poet, message="And a last one.", max_turns=1)
    await response.process()
    pattern = RoundRobinPattern(initial_agent=poet, agents=[poet, reader])
    await a_initiate_group_chat(pattern=pattern, messages="A line about snow.", max_rounds=2)
    poet.reset()


if __name__ == "__main__":
    asyncio.run(main())
