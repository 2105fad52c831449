"""Slack app: a slash command that drafts a reply to a customer."""
import asyncio
import os

import autogen
from slack_bolt.async_app import AsyncApp

app = AsyncApp(token=os.environ.get("SLACK_BOT_TOKEN"), signing_secret=os.environ.get("SLACK_SIGNING_SECRET"))
config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@app.command("/draft")
async def draft(ack, command, respond):
    await ack()

    def write_draft() -> str:
        agent = autogen.AssistantAgent("support", llm_config=config, system_message="Draft polite replies.")
        caller = autogen.UserProxyAgent("caller", human_input_mode="NEVER", code_execution_config=False)
        outcome = asyncio.run(caller.a_initiate_chat(agent, message=command["text"], max_turns=1))  #! AGL401
        return outcome.summary

    await respond(write_draft())
