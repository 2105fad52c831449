"""Knowledge-base tools built from contrib agents, to be used by several services."""
from autogen import AssistantAgent, GroupChat, GroupChatManager
from autogen.agentchat.contrib.captainagent import CaptainAgent
from autogen.agentchat.contrib.qdrant_retrieve_user_proxy_agent import QdrantRetrieveUserProxyAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent
from autogen.agentchat.contrib.society_of_mind_agent import SocietyOfMindAgent


def retriever(collection: str) -> RetrieveUserProxyAgent:
    return RetrieveUserProxyAgent(
        name="retriever",
        human_input_mode="ALWAYS",  #! AGL202 unsafe-fix
        retrieve_config={"task": "qa", "collection_name": collection, "get_or_create": True},
        code_execution_config=False,
    )


def qdrant_retriever(client, collection: str) -> QdrantRetrieveUserProxyAgent:
    return QdrantRetrieveUserProxyAgent(
        name="qdrant",
        retrieve_config={"task": "qa", "client": client, "collection_name": collection},
        human_input_mode="ALWAYS",  #! AGL202 unsafe-fix
        code_execution_config=False,
    )


def board(llm_config: dict) -> SocietyOfMindAgent:
    voices = [AssistantAgent(n, llm_config=llm_config) for n in ("optimist", "pessimist")]
    inner = GroupChatManager(
        groupchat=GroupChat(agents=voices, messages=[], max_round=6),
        llm_config=llm_config,
        human_input_mode="ALWAYS",  #! AGL202
    )
    return SocietyOfMindAgent("board", chat_manager=inner, llm_config=llm_config, human_input_mode="ALWAYS")  #! AGL202


def captain(llm_config: dict) -> CaptainAgent:
    return CaptainAgent("captain", llm_config=llm_config, human_input_mode="ALWAYS")  #! AGL202
