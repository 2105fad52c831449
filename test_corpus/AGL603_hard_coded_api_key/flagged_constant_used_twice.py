"""A constant that flows into two configs: its own line is reported, once."""

from autogen import AssistantAgent, GroupChat, GroupChatManager

TEAM_SECRET = "sk-proj-8t7mqaKzxEZUtubE7R5IiAWNKTJiHXRQIGEo0Fg0_WweytpVLqPb5cMpkON74U4YD4MKVhEUFM6TZRtR3VtdP-qFe8WctSIOdSmdNHnccmyZonkP5GYI"  #! AGL603

fast = {"model": "gpt-4o-mini", "api_key": TEAM_SECRET, "timeout": 30}
slow = dict(model="gpt-4o", api_key=TEAM_SECRET, timeout=120)


def discuss(topic: str) -> str:
    optimist = AssistantAgent("optimist", "You see chances.", llm_config=fast)
    sceptic = AssistantAgent("sceptic", "You see risks.", llm_config=slow)
    group = GroupChat(agents=[optimist, sceptic], messages=[], max_round=6)
    manager = GroupChatManager(groupchat=group, llm_config=fast)
    return optimist.initiate_chat(manager, message=topic).summary


if __name__ == "__main__":
    print(discuss("A four-day week"))
