"""Flask endpoint that lets an agent pair estimate the price of a used car."""
import asyncio
import os

import autogen
from flask import Flask, jsonify, request

app = Flask(__name__)
config_list = [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]


@app.post("/estimate")
def estimate():
    dealer = autogen.AssistantAgent(
        name="dealer",
        system_message="Estimate the price of the described car in EUR.",
        llm_config={"config_list": config_list},
    )
    seller = autogen.UserProxyAgent(
        name="seller", human_input_mode="NEVER", max_consecutive_auto_reply=1, code_execution_config=False
    )
    chat = asyncio.run(  #! AGL402 unsafe-fix
        seller.initiate_chat(
            dealer,
            message=request.get_json()["description"],
            summary_method="last_msg",
        )
    )
    return jsonify(price=chat.summary)
