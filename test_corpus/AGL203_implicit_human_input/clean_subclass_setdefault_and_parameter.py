"""Two subclasses that make NEVER their own default while callers may still choose."""
import os

import autogen
from slack_bolt import App

app = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])


class QuietProxy(autogen.UserProxyAgent):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("human_input_mode", "NEVER")
        kwargs.setdefault("code_execution_config", False)
        super().__init__(*args, **kwargs)


class RelayProxy(autogen.UserProxyAgent):
    def __init__(self, name, channel, human_input_mode="NEVER"):
        super().__init__(name, human_input_mode=human_input_mode, code_execution_config=False)
        self.channel = channel


def assistant():
    return autogen.AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@app.command("/ask")
def ask(ack, respond, command):
    ack()
    respond(QuietProxy("asker").initiate_chat(assistant(), message=command["text"], max_turns=1).summary)


@app.command("/relay")
def relay(ack, respond, command):
    ack()
    proxy = RelayProxy("relay", command["channel_id"])
    respond(proxy.initiate_chat(assistant(), message=command["text"], max_turns=2).summary)
