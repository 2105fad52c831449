"""The nested sync function that calls asyncio.run is only passed on, never called in the coroutine."""
import asyncio
import os

import autogen
from slack_bolt.async_app import AsyncApp

app = AsyncApp(token=os.environ.get("SLACK_BOT_TOKEN"), signing_secret=os.environ.get("SLACK_SIGNING_SECRET"))
config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@app.event("app_mention")
async def mention(event, say):
    def answer() -> str:
        agent = autogen.AssistantAgent("oncall", llm_config=config)
        caller = autogen.UserProxyAgent("caller", human_input_mode="NEVER", code_execution_config=False)
        outcome = asyncio.run(caller.a_initiate_chat(agent, message=event["text"], max_turns=1))
        return outcome.summary

    text = await asyncio.get_running_loop().run_in_executor(None, answer)
    await say(text)
