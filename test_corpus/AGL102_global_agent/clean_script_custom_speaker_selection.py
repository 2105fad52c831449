"""Script whose group chat picks speakers with a function that looks at the module's agents."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
init = UserProxyAgent("init", human_input_mode="NEVER", code_execution_config=False)
retrieve = AssistantAgent("retrieve", llm_config=LLM)
write = AssistantAgent("write", llm_config=LLM)


def state_transition(last_speaker, groupchat):
    if last_speaker is init:
        return retrieve
    if last_speaker is retrieve:
        retrieve.clear_history()
        return write
    return None


def main():
    groupchat = GroupChat(
        agents=[init, retrieve, write], messages=[], max_round=5, speaker_selection_method=state_transition
    )
    manager = GroupChatManager(groupchat=groupchat, llm_config=LLM)
    init.initiate_chat(manager, message="Topic: tidal power.")


if __name__ == "__main__":
    main()
