"""Slack helper: one object holds the agent and everything people said to it."""
import os

from autogen import ConversableAgent
from slack_bolt import App

slack = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])


class StandupHelper:
    def __init__(self):
        self.history = []  #! AGL101
        self.agent = ConversableAgent(
            "standup",
            system_message="Summarise stand-up notes into three bullets.",
            llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
            human_input_mode="NEVER",
        )

    def handle(self, text):
        self.history.append({"role": "user", "content": text})
        reply = self.agent.generate_reply(messages=self.history)
        self.history.append({"role": "assistant", "content": reply})
        return reply


def build_helper():
    helper = StandupHelper()  #! AGL102 unsafe-fix
    return helper


@slack.event("app_mention")
def mentioned(event, say):
    helper = build_helper()
    say(helper.handle(event["text"]))
