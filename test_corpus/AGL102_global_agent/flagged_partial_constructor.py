"""Quiz API: agents are made through functools.partial with the shared settings bound."""
import os
from functools import partial

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

app = Flask(__name__)

make_assistant = partial(
    AssistantAgent,
    llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
)

quizmaster = make_assistant("quizmaster", system_message="Ask one question on the topic.")  #! AGL102 unsafe-fix
examiner = make_assistant("examiner", system_message="Say whether the answer is right.")  #! AGL102 unsafe-fix


def fresh_player():
    return UserProxyAgent("player", human_input_mode="NEVER", code_execution_config=False)


@app.get("/question")
def question():
    return fresh_player().initiate_chat(quizmaster, message=request.args["topic"], max_turns=1).summary


@app.post("/answer")
def answer():
    return fresh_player().initiate_chat(examiner, message=request.form["answer"], max_turns=1).summary
