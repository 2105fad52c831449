"""Every user agent of the Slack app inherits its input from one base class or from a mixin."""
import os
import queue

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent
from slack_bolt import App

app = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])


class QueueInput:
    inbox: queue.Queue

    def get_human_input(self, prompt: str) -> str:
        try:
            return self.inbox.get(timeout=120)
        except queue.Empty:
            return "exit"


class SlackUser(QueueInput, UserProxyAgent):
    def __init__(self, name: str, inbox: queue.Queue, **kwargs):
        self.inbox = inbox
        super().__init__(name, code_execution_config=False, **kwargs)


class SlackManager(SlackUser):
    """May approve expenses."""


class SlackReviewer(QueueInput, ConversableAgent):
    inbox = queue.Queue(maxsize=10)


@app.command("/expense")
def expense(ack, respond, command):
    ack()
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    clerk = AssistantAgent("clerk", llm_config=llm_config)
    user = SlackUser("user", queue.Queue(), human_input_mode="ALWAYS")
    manager = SlackManager("manager", queue.Queue(), human_input_mode="ALWAYS")
    reviewer = SlackReviewer("reviewer", human_input_mode="ALWAYS")
    draft = user.initiate_chat(clerk, message=command["text"]).summary
    draft = reviewer.initiate_chat(clerk, message=draft).summary
    respond(manager.initiate_chat(clerk, message=draft).summary)
