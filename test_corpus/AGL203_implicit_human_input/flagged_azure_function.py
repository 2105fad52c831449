"""Azure function: classifies a mail with two agents."""
import json
import os

import azure.functions as func
from autogen.agentchat import AssistantAgent
from autogen.agentchat.user_proxy_agent import UserProxyAgent as Proxy

app = func.FunctionApp()


@app.route(route="classify", methods=["POST"])
def classify(req: func.HttpRequest) -> func.HttpResponse:
    classifier = AssistantAgent(
        "classifier",
        system_message="Answer with one word: invoice, complaint or other.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    mailbox = Proxy("mailbox", None, 1, code_execution_config=False)  #! AGL203
    result = mailbox.initiate_chat(classifier, message=req.get_json()["mail"], max_turns=1)
    return func.HttpResponse(json.dumps({"label": result.summary}), mimetype="application/json")
