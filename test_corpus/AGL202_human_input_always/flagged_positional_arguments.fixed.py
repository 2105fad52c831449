"""Recipe planner that passes everything by position, the way the first notebook did."""
import os

from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent
from autogen.agentchat.contrib.math_user_proxy_agent import MathUserProxyAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent


def finished(message: dict) -> bool:
    return message.get("content") == "TERMINATE"


def build(llm_config: dict):
    cook = UserProxyAgent("cook", finished, 10, "NEVER", None, False)  #! AGL202 unsafe-fix
    chef = AssistantAgent("chef", "You plan menus.", llm_config, finished, 10, "ALWAYS")  #! AGL202
    guest = ConversableAgent(
        "guest",
        "You are allergic to nuts.",
        finished,
        4,
        "NEVER",  #! AGL202 unsafe-fix
        None,
        False,
        llm_config,
    )
    cookbook = RetrieveUserProxyAgent("cookbook", "ALWAYS", finished, {"docs_path": "recipes"})  #! AGL202
    scales = MathUserProxyAgent("scales", finished, "NEVER", code_execution_config=False)  #! AGL202 unsafe-fix
    chat = GroupChat([cook, chef, guest, cookbook, scales], [], 15)
    return cook, GroupChatManager(chat, "maitre", 20, "ALWAYS", llm_config=llm_config)  #! AGL202


if __name__ == "__main__":
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    starter, manager = build(config)
    starter.initiate_chat(manager, message="Dinner for six, under an hour.")
