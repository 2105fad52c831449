"""A classic group chat executes nothing by itself: some member has to."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def weather(city: str) -> str:
    """Weather of a city."""
    return f"Rain in {city}."


def plan(trip: str) -> str:
    guide = AssistantAgent("guide", llm_config=LLM)
    driver = AssistantAgent("driver", llm_config=LLM)
    guest = UserProxyAgent("guest", human_input_mode="NEVER", code_execution_config=False)
    for agent in (guide, driver):
        agent.register_for_llm(description="Weather of a city.")(weather)  #! AGL507
    chat = GroupChat(agents=[guest, guide, driver], messages=[], max_round=6)
    manager = GroupChatManager(groupchat=chat, llm_config=LLM)
    return guest.initiate_chat(manager, message=trip).summary


if __name__ == "__main__":
    print(plan("Two days in Bergen."))
