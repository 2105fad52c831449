"""Report generator: the codes are those of rules that are off by default, alone or among others of a prefix."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent


def report(data: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}  # noqa: AGL602
    analyst = AssistantAgent("analyst", llm_config=llm_config)  # noqa: AGL205
    critic = AssistantAgent("critic", llm_config=llm_config)  # noqa: AGL20
    boss = UserProxyAgent("boss", human_input_mode="NEVER", code_execution_config={"use_docker": True})  # noqa: AGL6
    chat = GroupChat([boss, analyst, critic], [], max_round=8)  # noqa: AGL206
    manager = GroupChatManager(chat, llm_config=llm_config)
    return boss.initiate_chat(manager, message=data).summary  # noqa: AGL2
