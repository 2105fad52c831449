"""A session is a dict with a list in it, found again by the caller's number."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

app = Flask(__name__)
callers = {}  #! AGL108


def summary_of(session, question):
    agent = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(agent, message=question, carryover=session["said"], max_turns=1).summary


@app.post("/sms")
def sms():
    number, text = request.form["From"], request.form["Body"]
    if number not in callers:
        callers[number] = {"said": [], "count": 0}
    session = callers[number]
    session["count"] += 1
    answer = summary_of(session, text)
    session["said"].append(f"asked: {text}; answered: {answer}")
    return answer
