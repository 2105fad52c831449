"""Slips in keywords of constructors, methods and functions that take no others."""

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent, register_function


def weather(city: str) -> str:
    """The weather of a city."""
    return f"Sunny in {city}"


def build(llm_config):
    assistant = AssistantAgent("assistant", llm_config=llm_config, system_mesage="Be brief.")  #! AGL606
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        is_termination_message=lambda m: "DONE" in (m.get("content") or ""),  #! AGL606
    )
    register_function(weather, caller=assistant, executor=user, name="weather", descripton="Weather")  #! AGL606
    group = GroupChat(agents=[user, assistant], messages=[], max_rounds=6)  #! AGL606
    manager = GroupChatManager(group_chat=group, llm_config=llm_config)  #! AGL606
    user.send("Hello", manager, silence=True)  #! AGL606
    return user, manager
