"""The list is replaced by a longer one at each turn, on an object and in a dict."""
import os

from autogen import ConversableAgent
from slack_bolt import App

slack = App(token=os.environ["SLACK_BOT_TOKEN"])
threads: dict[str, list] = {}  #! AGL108


def build() -> ConversableAgent:
    return ConversableAgent(
        "bot",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )


class Diary:
    def __init__(self) -> None:
        self.entries = []  #! AGL108

    def write(self, text: str) -> str:
        self.entries = [*self.entries, {"role": "user", "content": text}]
        comment = build().generate_reply(messages=self.entries)
        self.entries = self.entries + [{"role": "assistant", "content": comment}]
        return comment


@slack.event("message")
def on_message(event, say):
    thread = event.get("thread_ts") or event["ts"]
    messages = threads.get(thread, []) + [{"role": "user", "content": event["text"]}]
    reply = build().generate_reply(messages=messages)
    threads[thread] = messages + [{"role": "assistant", "content": reply}]
    say(text=reply, thread_ts=thread)
