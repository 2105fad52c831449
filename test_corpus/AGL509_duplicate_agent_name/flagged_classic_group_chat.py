"""Two debaters share a name: the model's choice of a speaker always falls on the first."""
import os

import autogen

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 60}


def main() -> None:
    host = autogen.UserProxyAgent("host", human_input_mode="NEVER", code_execution_config=False)
    pro = autogen.AssistantAgent("debater", system_message="Argue for it.", llm_config=llm_config)
    contra = autogen.AssistantAgent("debater", system_message="Argue against it.", llm_config=llm_config)
    group = autogen.GroupChat(
        agents=[host, pro, contra],  #! AGL509
        messages=[],
        max_round=8,
    )
    manager = autogen.GroupChatManager(groupchat=group, llm_config=llm_config)
    host.initiate_chat(manager, message="Cities should ban cars.")


if __name__ == "__main__":
    main()
