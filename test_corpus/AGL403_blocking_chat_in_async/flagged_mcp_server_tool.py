"""MCP server that offers an agent pair as a tool."""
import os

from autogen import AssistantAgent, UserProxyAgent
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("brainstorm")


@mcp.tool()
async def brainstorm(topic: str, ideas: int = 5) -> str:
    """Collect ideas on a topic."""
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    thinker = AssistantAgent("thinker", llm_config=config)
    asker = UserProxyAgent("asker", human_input_mode="NEVER", code_execution_config=False)
    try:
        chat = asker.initiate_chat(thinker, message=f"{ideas} ideas on {topic}", max_turns=1)  #! AGL403 unsafe-fix
    except Exception as exc:
        return f"brainstorm failed: {exc}"
    return chat.summary


if __name__ == "__main__":
    mcp.run()
