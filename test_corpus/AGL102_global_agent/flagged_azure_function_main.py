"""Azure Function (v1 model): the host calls main() once per trigger, nothing in the code base does."""
import json
import os

import azure.functions as func
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["AZURE_OPENAI_KEY"], "api_type": "azure"}]}

classifier = AssistantAgent("classifier", system_message="Answer with one category.", llm_config=LLM)  #! AGL102 unsafe-fix
sender = UserProxyAgent("sender", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix


def main(req: func.HttpRequest) -> func.HttpResponse:
    mail = req.get_json()
    outcome = sender.initiate_chat(classifier, message=mail["body"], max_turns=1)
    return func.HttpResponse(json.dumps({"category": outcome.summary}), mimetype="application/json")
