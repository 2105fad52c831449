"""Uses the tools of a local MCP server from the terminal: a client of MCP, not a server."""
import asyncio

from autogen import AssistantAgent, LLMConfig, UserProxyAgent
from autogen.mcp import create_toolkit
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

SERVER = StdioServerParameters(command="python", args=["files_server.py"])


async def talk(session: ClientSession) -> None:
    toolkit = await create_toolkit(session=session)
    agent = AssistantAgent("agent", llm_config=LLMConfig(config_list=[{"model": "gpt-4o", "api_type": "openai"}]))
    person = UserProxyAgent("person", code_execution_config=False)
    toolkit.register_for_llm(agent)
    toolkit.register_for_execution(person)
    await person.a_initiate_chat(agent, message=input("Task: "))


async def main() -> None:
    async with stdio_client(SERVER) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        await talk(session)


if __name__ == "__main__":
    asyncio.run(main())
