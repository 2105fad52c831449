"""The registration methods are called with the function; the identifier is made by another name."""

from uuid import uuid4 as new_id

from autogen import AssistantAgent, UserProxyAgent

SUPPORT_HOURS = {"from": 9, "days": frozenset(("Mon", "Tue"))}


def open_ticket(text: str) -> dict:
    number = new_id()  #! AGL502
    print("ticket", number, text)
    return dict(number=str(number)) if text == "test" else {"ticket": {"number": number, "text": text}}


def hours() -> dict:
    return SUPPORT_HOURS  #! AGL502


def main() -> None:
    llm_config = {"config_list": [{"model": "gpt-4o"}], "timeout": 60}
    support = AssistantAgent("support", llm_config=llm_config)
    desk = UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    support.register_for_llm(name="open_ticket", description="Open a ticket.")(open_ticket)
    desk.register_for_execution(name="open_ticket")(open_ticket)
    support.register_for_llm(name="hours", description="When support is there.")(hours)
    desk.register_for_execution(name="hours")(hours)
    desk.initiate_chat(support, message="My screen is black.", max_turns=4)


if __name__ == "__main__":
    main()
