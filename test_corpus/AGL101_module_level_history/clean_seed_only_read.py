"""Opening messages and carryover facts are constants that the routes only read."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)
base_context = ["The shop is closed on Sundays.", "Returns are free within 30 days."]
opening_messages = [{"role": "system", "content": "You work at the counter of a book shop."}]


def clerk():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    return autogen.AssistantAgent("clerk", llm_config=llm_config)


@app.post("/quick")
def quick():
    return {"reply": clerk().generate_reply(messages=opening_messages + [request.get_json()])}


@app.post("/counter")
def counter():
    customer = autogen.ConversableAgent("customer", llm_config=False, human_input_mode="NEVER")
    result = customer.initiate_chat(
        clerk(), message=request.json["text"], carryover=base_context, max_turns=1
    )
    return {"reply": result.summary, "facts": len(base_context)}
