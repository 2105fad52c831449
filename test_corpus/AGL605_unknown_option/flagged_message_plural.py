"""`messages=` is nobody's: the chat begins without a message and asks for one. A list cannot be put in its place."""

from autogen import ConversableAgent


def continue_chat(llm_config: dict, history: list) -> str:
    bot = ConversableAgent("bot", llm_config=llm_config, human_input_mode="NEVER")
    user = ConversableAgent("user", llm_config=False, human_input_mode="NEVER", default_auto_reply="Go on.")
    result = user.initiate_chat(bot, messages=history, max_turns=2)  #! AGL605
    return result.summary
