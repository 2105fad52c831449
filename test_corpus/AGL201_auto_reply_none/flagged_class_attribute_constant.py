"""Flask support desk: a settings class keeps every knob of the agents in one place."""
import os

import autogen
from flask import Flask, jsonify, request

app = Flask(__name__)


class AgentSettings:
    MODEL = os.getenv("OPENAI_MODEL", "gpt-4o")
    MAX_REPLIES = None
    ESCALATION_REPLIES = 4


class SupportDesk:
    """One desk per ticket."""

    TRIAGE_LIMIT = None

    def __init__(self, ticket_id: str):
        llm = {"config_list": [{"model": AgentSettings.MODEL, "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.ticket_id = ticket_id
        self.triage = autogen.AssistantAgent(
            "triage",
            llm_config=llm,
            max_consecutive_auto_reply=SupportDesk.TRIAGE_LIMIT,  #! AGL201 unsafe-fix
        )
        self.escalation = autogen.AssistantAgent(
            "escalation", llm_config=llm, max_consecutive_auto_reply=AgentSettings.ESCALATION_REPLIES
        )
        self.customer = autogen.UserProxyAgent(
            "customer",
            human_input_mode="NEVER",
            code_execution_config=False,
            max_consecutive_auto_reply=AgentSettings.MAX_REPLIES,  #! AGL201 unsafe-fix
        )

    def handle(self, text: str) -> str:
        target = self.escalation if "refund" in text.lower() else self.triage
        return self.customer.initiate_chat(target, message=text, summary_method="last_msg").summary


@app.post("/tickets/<ticket_id>")
def ticket(ticket_id: str):
    desk = SupportDesk(ticket_id)
    return jsonify(answer=desk.handle(request.get_json()["text"]))
