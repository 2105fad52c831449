"""Clients of other services that the tools of an agent use."""

from autogen import AssistantAgent, UserProxyAgent, register_function
from pinecone import Pinecone
from tavily import TavilyClient

tavily = TavilyClient(api_key="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")  #! AGL603
index = Pinecone(api_key="pcsk_jNCehk_WsFTGF3xYQoOjDr8BrrCZYJRbR1DtfpSWNFSpHM3FFHdntbRtL").Index("papers")  #! AGL603


def search(query: str) -> str:
    return str(tavily.search(query))


def similar(identifier: str) -> str:
    return str(index.query(id=identifier, top_k=3))


def wire(assistant: AssistantAgent, user: UserProxyAgent) -> None:
    register_function(search, caller=assistant, executor=user, description="Search the web")
    register_function(similar, caller=assistant, executor=user, description="Find papers like this one")
