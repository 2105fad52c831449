"""Quart service that relays tickets from the helpdesk webhook to a triage agent."""
import autogen
from quart import Quart, request

app = Quart(__name__)


def triage_agent():
    return autogen.AssistantAgent(
        "triage",
        system_message="Classify the ticket as billing, outage or question.",
        llm_config={"config_list": autogen.config_list_from_json("OAI_CONFIG_LIST")},
    )


@app.post("/webhook/ticket")
async def on_ticket():
    backlog: list = []  #! AGL101 unsafe-fix
    payload = await request.get_json()
    backlog.extend(payload["messages"])
    recent = backlog[-6:]
    label = await triage_agent().a_generate_reply(messages=recent)
    return {"label": label, "ticket": payload["ticket_id"]}
