"""None stands at many places here, only never where the reply limit goes."""
import os

from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent

FUNCTION_MAP = None
MAX_TURNS = None


def chat(task: str) -> str:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": None}
    user = UserProxyAgent("user", None, 5, "NEVER", None, False)
    coder = AssistantAgent("coder", "You write SQL.", llm, None, 5, "NEVER", None)
    echo = ConversableAgent("echo", "You repeat.", None, 3, "NEVER", FUNCTION_MAP, False, None)
    critic = ConversableAgent(
        "critic",
        is_termination_msg=None,
        function_map=None,
        description=None,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=5,
        llm_config=llm,
    )
    first = user.initiate_chat(coder, message=task, max_turns=None).summary
    user.initiate_chat(echo, message=first, max_turns=MAX_TURNS, cache=None)
    group = GroupChat(agents=[coder, critic], messages=[], max_round=1000)
    manager = GroupChatManager(group, "manager", 3, llm_config=llm)
    return user.initiate_chat(manager, message=first, max_turns=300).summary
