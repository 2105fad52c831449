"""Input modes in small letters: some act as TERMINATE, the user proxy raises KeyError, one is what it is anyway."""

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent


def build(llm_config):
    planner = AssistantAgent("planner", llm_config=llm_config, human_input_mode="never")  #! AGL605 unsafe-fix
    reviewer = ConversableAgent(
        "reviewer",
        llm_config=llm_config,
        human_input_mode='terminate',  #! AGL605 safe-fix
    )
    user = UserProxyAgent(
        name="user",
        human_input_mode="Never",  #! AGL605 safe-fix
        code_execution_config=False,
    )
    clerk = UserProxyAgent(
        name="clerk",
        description="Files the results.",
        human_input_mode="NEVRE",  #! AGL605 unsafe-fix
        code_execution_config=False,
    )
    guard = UserProxyAgent("guard", human_input_mode="always", code_execution_config=False)  #! AGL605
    coder = UserProxyAgent("coder", human_input_mode="never")  #! AGL605 unsafe-fix
    return planner, reviewer, user, clerk, guard, coder
