"""Script with tools and a reply function: AutoGen calls them back, but only inside its one chat."""
import os
from typing import Annotated

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

planner = AssistantAgent("planner", llm_config=llm_config)
planner_user = UserProxyAgent(
    "planner_user", human_input_mode="NEVER", max_consecutive_auto_reply=0, code_execution_config=False
)
assistant = AssistantAgent("assistant", llm_config=llm_config)
user_proxy = UserProxyAgent(
    "user_proxy", human_input_mode="NEVER", max_consecutive_auto_reply=8, code_execution_config=False
)


@user_proxy.register_for_execution()
@assistant.register_for_llm(description="Ask the planner for the next steps.")
def ask_planner(message: Annotated[str, "question for the planner"]) -> str:
    planner_user.initiate_chat(planner, message=message)
    return planner_user.last_message(planner)["content"]


def trace(recipient, messages=None, sender=None, config=None):
    print(f"{sender.name} -> {recipient.name}: {len(messages)} messages")
    if len(messages) > 20:
        assistant.update_system_message("Come to an end now.")
    return False, None


assistant.register_reply([UserProxyAgent, None], reply_func=trace, position=0)

if __name__ == "__main__":
    user_proxy.initiate_chat(assistant, message="Suggest a fix for the flaky build of our mobile app.")
