"""Whole transcripts are written back under the thread, and remembered in a cache that forgets after an hour."""
import os

from autogen import AssistantAgent
from cachetools import TTLCache
from slack_bolt import App

bolt = App(token=os.environ["SLACK_BOT_TOKEN"], signing_secret=os.environ["SLACK_SIGNING_SECRET"])
by_thread = TTLCache(maxsize=1000, ttl=3600)  #! AGL111


@bolt.event("app_mention")
def mention(event, say):
    thread_ts = event.get("thread_ts") or event["ts"]
    messages = by_thread.get(thread_ts, []) + [{"role": "user", "content": event["text"]}]
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = assistant.generate_reply(messages=messages)
    by_thread[thread_ts] = messages + [{"role": "assistant", "content": reply}]
    say(text=reply, thread_ts=thread_ts)
