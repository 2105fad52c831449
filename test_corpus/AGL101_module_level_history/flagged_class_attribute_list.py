"""Service object behind the /advice endpoint of the pension portal."""
import os

from autogen import AssistantAgent
from flask import Flask, request

server = Flask(__name__)


class AdviceService:
    """One instance per request; the model and the prompt come from the tenant."""

    messages = []  #! AGL101

    def __init__(self, tenant: str):
        self.tenant = tenant

    def _agent(self) -> AssistantAgent:
        return AssistantAgent(
            f"adviser_{self.tenant}",
            system_message="You explain pension rules in plain language.",
            llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )

    def ask(self, text: str) -> str:
        self.messages.append({"role": "user", "content": text})
        reply = self._agent().generate_reply(messages=self.messages)
        self.messages.append({"role": "assistant", "content": reply})
        return reply


@server.post("/advice/<tenant>")
def advice(tenant):
    return {"reply": AdviceService(tenant).ask(request.json["text"])}
