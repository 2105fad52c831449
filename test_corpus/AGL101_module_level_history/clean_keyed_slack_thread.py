"""Slack bot; whole histories are replaced under the thread's timestamp, never shared."""
import os

from autogen import AssistantAgent
from slack_bolt import App

app = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])
thread_messages = {}


@app.event("app_mention")
def mention(event, say):
    thread_ts = event.get("thread_ts") or event["ts"]
    messages = thread_messages.get(thread_ts, []) + [{"role": "user", "content": event["text"]}]
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = assistant.generate_reply(messages=messages)
    thread_messages[thread_ts] = messages + [{"role": "assistant", "content": reply}]
    say(text=reply, thread_ts=thread_ts)
