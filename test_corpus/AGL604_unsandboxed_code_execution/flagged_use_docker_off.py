"""Docker switched off, at the call and through names."""

import autogen

EXECUTION = {"last_n_messages": 3, "work_dir": "coding", "use_docker": False}  #! AGL604
USE_DOCKER = False

llm_config = {"config_list": autogen.config_list_from_json("OAI_CONFIG_LIST"), "timeout": 60}
assistant = autogen.AssistantAgent("assistant", llm_config=llm_config)
user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=EXECUTION)
second = autogen.UserProxyAgent(
    name="second",
    human_input_mode="NEVER",
    code_execution_config=dict(work_dir="other", use_docker=USE_DOCKER),  #! AGL604
)

if __name__ == "__main__":
    user.initiate_chat(assistant, message="Plot the prices of the year.", max_turns=4)
