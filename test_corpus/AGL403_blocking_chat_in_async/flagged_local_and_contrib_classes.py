"""Docs search service on the retrieval agents, with a logging subclass."""
import logging
import os

from autogen.agentchat.contrib.retrieve_assistant_agent import RetrieveAssistantAgent
from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

log = logging.getLogger("search")


class LoggedRetriever(RetrieveUserProxyAgent):
    """Same retrieval proxy, but every chat is timed in the log."""

    def initiate_chat(self, recipient, **kwargs):
        log.info("searching for %r", kwargs.get("problem"))
        return super().initiate_chat(recipient, **kwargs)


async def search(request):
    assistant = RetrieveAssistantAgent(
        name="assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    retriever = LoggedRetriever(
        name="retriever",
        human_input_mode="NEVER",
        retrieve_config={"task": "qa", "docs_path": "docs", "get_or_create": True},
        code_execution_config=False,
    )
    problem = request.query_params["q"]
    result = retriever.initiate_chat(assistant, message=retriever.message_generator, problem=problem)  #! AGL403 unsafe-fix
    return PlainTextResponse(result.summary)


app = Starlette(routes=[Route("/search", search)])
