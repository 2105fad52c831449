"""Document question service; retrieval is optional and falls back to a plain pair."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

try:
    from autogen.agentchat.contrib.retrieve_user_proxy_agent import RetrieveUserProxyAgent
except ImportError:
    RetrieveUserProxyAgent = None

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

reader = AssistantAgent("reader", llm_config=LLM)  #! AGL102

if RetrieveUserProxyAgent is not None:
    asker = RetrieveUserProxyAgent(  #! AGL102
        name="asker",
        human_input_mode="NEVER",
        retrieve_config={"task": "qa", "docs_path": "./docs", "get_or_create": True},
        code_execution_config=False,
    )
else:
    asker = UserProxyAgent("asker", human_input_mode="NEVER", code_execution_config=False)  #! AGL102


@app.get("/docs")
def ask_docs():
    problem = request.args["q"]
    if RetrieveUserProxyAgent is not None:
        result = asker.initiate_chat(reader, message=asker.message_generator, problem=problem)
    else:
        result = asker.initiate_chat(reader, message=problem, max_turns=1)
    return result.summary
