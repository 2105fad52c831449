"""Slack mention handler that asks one agent for a reply."""
import asyncio
import os

from autogen import ConversableAgent
from slack_bolt.async_app import AsyncApp

app = AsyncApp(token=os.environ.get("SLACK_BOT_TOKEN"), signing_secret=os.environ.get("SLACK_SIGNING_SECRET"))


def make_agent(channel: str) -> ConversableAgent:
    return ConversableAgent(
        name="onboarding",
        system_message=f"You help newcomers in {channel}.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]},
        human_input_mode="NEVER",
    )


@app.event("app_mention")
async def mention(event, say, client):
    thread = await client.conversations_replies(channel=event["channel"], ts=event.get("thread_ts", event["ts"]))
    messages = [{"role": "user", "content": m["text"]} for m in thread["messages"]]
    agent = make_agent(event["channel"])
    reply = await asyncio.to_thread(agent.generate_reply, messages=messages)  #! AGL403 unsafe-fix
    await say(text=str(reply), thread_ts=event["ts"])
