"""Nothing said about code, which means that it is executed."""

import autogen
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent

llm_config = {"config_list": autogen.config_list_from_json("OAI_CONFIG_LIST"), "timeout": 60}


class Reviewer(autogen.UserProxyAgent):
    """Asks for a review, and means to execute nothing."""


def agents():
    assistant = autogen.AssistantAgent("assistant", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", max_consecutive_auto_reply=3)  #! AGL604
    reviewer = Reviewer("reviewer", human_input_mode="NEVER")  #! AGL604
    retriever = RetrieveUserProxyAgent(  #! AGL604
        name="retriever",
        human_input_mode="NEVER",
        retrieve_config={"task": "qa", "docs_path": "docs"},
    )
    return assistant, user, reviewer, retriever
