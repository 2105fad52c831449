"""Logging agent for the audit API: generate_reply is overridden and hands on to the base class."""
import logging
import os

import autogen
from fastapi import FastAPI

log = logging.getLogger("audit")
app = FastAPI()


class AuditedAgent(autogen.AssistantAgent):
    def generate_reply(self, messages=None, sender=None, **kwargs):
        log.info("asked: %s", messages[-1]["content"])
        reply = super().generate_reply(messages=messages, sender=sender, **kwargs)
        log.info("answered: %s", reply)
        return reply


def build_auditor():
    auditor = AuditedAgent(  #! AGL102 unsafe-fix
        "auditor",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    return auditor


@app.get("/audit")
def audit(statement: str):
    auditor = build_auditor()
    return {"remark": auditor.generate_reply(messages=[{"role": "user", "content": statement}])}
