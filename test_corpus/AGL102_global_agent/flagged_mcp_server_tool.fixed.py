"""MCP server with one tool that asks a fact-checking agent."""
import os

from autogen import AssistantAgent
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("fact-check")


def build_checker():
    checker: AssistantAgent = AssistantAgent(  #! AGL102 unsafe-fix
        "checker",
        system_message="Say true, false or unknown, then one sentence of reason.",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    return checker


@mcp.tool()
async def check_fact(claim: str) -> str:
    """Check one claim."""
    checker = build_checker()
    reply = await checker.a_generate_reply(messages=[{"role": "user", "content": claim}])
    return str(reply)


if __name__ == "__main__":
    mcp.run()
