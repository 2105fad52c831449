"""Incident bot: the route only ever touches the manager, the members hang on it."""
import os

from autogen import ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent
from sanic import Sanic
from sanic.response import json

app = Sanic("incidents")
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def _is_done(message):
    return (message.get("content") or "").rstrip().endswith("RESOLVED")


def build_chair():
    triage = ConversableAgent("triage", system_message="Rank the incident.", llm_config=LLM, human_input_mode="NEVER")  #! AGL102 unsafe-fix
    runbook = ConversableAgent("runbook", system_message="Quote the runbook.", llm_config=LLM, human_input_mode="NEVER")  #! AGL102 unsafe-fix

    room = GroupChat(agents=[triage, runbook], messages=[], max_round=6, speaker_selection_method="round_robin")  #! AGL102 unsafe-fix
    chair = GroupChatManager(groupchat=room, llm_config=LLM, is_termination_msg=_is_done)  #! AGL102 unsafe-fix
    return chair


@app.post("/incident")
def open_incident(request):
    chair = build_chair()
    reporter = UserProxyAgent("reporter", human_input_mode="NEVER", code_execution_config=False)
    outcome = reporter.initiate_chat(chair, message=request.json["text"])
    return json({"advice": outcome.summary})
