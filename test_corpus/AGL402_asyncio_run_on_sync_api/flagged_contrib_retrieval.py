"""Questions over a docs folder with the retrieval agents."""
import asyncio
import os
import sys

from autogen.agentchat.contrib.retrieve_assistant_agent import RetrieveAssistantAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent


def ask(question: str) -> str:
    assistant = RetrieveAssistantAgent(
        name="assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    ragproxy = RetrieveUserProxyAgent(
        name="ragproxy",
        human_input_mode="NEVER",
        retrieve_config={"task": "qa", "docs_path": "docs", "get_or_create": True},
        code_execution_config=False,
    )
    result = asyncio.run(ragproxy.initiate_chat(assistant, message=ragproxy.message_generator, problem=question))  #! AGL402 safe-fix
    return result.summary


if __name__ == "__main__":
    print(ask(sys.argv[1]))
