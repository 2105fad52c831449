"""Flask translator: of the codes in the comments some are needed, some are not, and some are another tool's."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

translator = autogen.AssistantAgent("translator", llm_config=LLM)  #! AGL900 safe-fix # noqa: AGL101,AGL102,E501
reader = autogen.UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)  #! AGL900 safe-fix # noqa: AGL102, AGL202, AGL403 one reader for all


@app.post("/translate")
def translate():
    text = request.get_json()["text"]  #! AGL900 safe-fix # noqa: S105 AGL301
    return {"text": reader.initiate_chat(translator, message=text, max_turns=1).summary}
