"""MCP server that offers the research pair as one tool."""
import os

from autogen import AssistantAgent, UserProxyAgent
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("research")


@mcp.tool()
async def research(topic: str) -> str:
    """Research a topic and return a short report."""
    scholar = AssistantAgent(
        "scholar",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    requester = UserProxyAgent(name="requester", llm_config=False, code_execution_config=False)  #! AGL203
    result = await requester.a_initiate_chat(scholar, message=topic, max_turns=2)
    return result.summary


if __name__ == "__main__":
    mcp.run(transport="stdio")
