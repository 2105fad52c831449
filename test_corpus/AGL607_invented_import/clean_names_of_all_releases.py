"""Names that came and went: each is in some release of its family."""

from autogen import AFTER_WORK, Completion, LLMConfig, ON_CONDITION, SwarmAgent, config_list_from_json
from autogen.agentchat import initiate_group_chat, run_swarm
from autogen.agentchat.contrib.compressible_agent import CompressibleAgent
from autogen.agentchat.contrib.gpt_assistant_agent import GPTAssistantAgent
from autogen.agentchat.contrib.teachable_agent import TeachableAgent
from autogen.agentchat.group.patterns import AutoPattern, RoundRobinPattern
from autogen.coding import LocalCommandLineCodeExecutor
from autogen.tools.experimental import BrowserUseTool
from autogen_core.models import UserMessage
from autogen_ext.models.openai import AzureOpenAIChatCompletionClient, OpenAIChatCompletionClient
from autogen_ext.tools.mcp import StdioServerParams, mcp_server_tools

KNOWN = [
    AFTER_WORK, Completion, LLMConfig, ON_CONDITION, SwarmAgent, config_list_from_json, initiate_group_chat, run_swarm,
    CompressibleAgent, GPTAssistantAgent, TeachableAgent, AutoPattern, RoundRobinPattern, LocalCommandLineCodeExecutor,
    BrowserUseTool, UserMessage, OpenAIChatCompletionClient, AzureOpenAIChatCompletionClient, StdioServerParams,
    mcp_server_tools,
]
