"""NEVER and TERMINATE everywhere; the word ALWAYS only turns up where it is something else."""
import os

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent

TONE = "ALWAYS"


def explain(law: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    shouting = ConversableAgent("shouting", "ALWAYS", llm_config=llm_config, human_input_mode="NEVER")
    lawyer = AssistantAgent("ALWAYS", system_message="ALWAYS quote the paragraph.", llm_config=llm_config)
    archive = RetrieveUserProxyAgent(
        "archive", "NEVER", retrieve_config={"task": "qa", "docs_path": "laws"}, code_execution_config=False
    )
    client = UserProxyAgent(
        "client",
        human_input_mode="TERMINATE",
        default_auto_reply="ALWAYS",
        description=TONE,
        code_execution_config=False,
    )
    text = client.initiate_chat(lawyer, message=law, max_turns=2).summary
    text = archive.initiate_chat(shouting, message=archive.message_generator, problem=text).summary
    return client.initiate_chat(lawyer, message=text, max_turns=1).summary


if __name__ == "__main__":
    print(explain("What does paragraph 433 say?"))
