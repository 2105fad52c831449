"""Members of a group chat with blanks, a slash and angle brackets in their names; the configuration comes from a file."""
import autogen

config_list = autogen.config_list_from_json("OAI_CONFIG_LIST", filter_dict={"model": ["gpt-4-turbo"]})
llm_config = {"config_list": config_list, "cache_seed": 42}


def build_group():
    engineer = autogen.AssistantAgent("Senior Engineer", llm_config=llm_config)  #! AGL508
    tester = autogen.AssistantAgent("QA/Tester", llm_config=llm_config)  #! AGL508
    owner = autogen.ConversableAgent(name="<owner>", llm_config=llm_config, human_input_mode="NEVER")  #! AGL508
    group = autogen.GroupChat(agents=[engineer, tester, owner], messages=[], max_round=12)
    manager = autogen.GroupChatManager(groupchat=group, llm_config=llm_config)
    return owner, manager


def run(task: str):
    owner, manager = build_group()
    return owner.initiate_chat(manager, message=task)
