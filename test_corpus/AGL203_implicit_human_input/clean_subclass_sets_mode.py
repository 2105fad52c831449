"""The subclass passes the mode on to its base, so its callers need not repeat it."""
import os

from autogen import AssistantAgent, UserProxyAgent
from celery import Celery

celery = Celery("mailer", broker=os.environ["BROKER_URL"])


class SilentProxy(UserProxyAgent):
    """Runs unattended."""

    def __init__(self, name, **kwargs):
        super().__init__(name, human_input_mode="NEVER", code_execution_config=False, **kwargs)


class CountingProxy(SilentProxy):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.calls = 0


@celery.task
def draft(subject):
    writer = AssistantAgent(
        "writer",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    first = SilentProxy("sender").initiate_chat(writer, message=f"Draft a mail: {subject}", max_turns=1)
    proxy = CountingProxy("editor", max_consecutive_auto_reply=1)
    return proxy.initiate_chat(writer, message="Make it shorter: " + first.summary).summary
