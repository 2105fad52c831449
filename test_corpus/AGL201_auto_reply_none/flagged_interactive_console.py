"""Terminal assistant that asks the user before every step and never wants to be cut off."""
import os

from autogen import AssistantAgent, UserProxyAgent


def main() -> None:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    helper = AssistantAgent("helper", llm_config=llm_config, max_consecutive_auto_reply=None)  #! AGL201 safe-fix
    me = UserProxyAgent("me", max_consecutive_auto_reply=None, human_input_mode="ALWAYS")  #! AGL201 safe-fix AGL202
    me.initiate_chat(helper, message=input("What shall we do? "))


if __name__ == "__main__":
    main()
