"""Jobs handed to a background scheduler from an async lifespan run in the scheduler's threads."""
import asyncio
import os
import signal
from contextlib import asynccontextmanager

from apscheduler.schedulers.background import BackgroundScheduler
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI


async def morning_brief() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    result = await AssistantAgent("anchor", model_client=client).run(task="Write the morning briefing.")
    print(result.messages[-1].content)


def morning_job() -> None:
    asyncio.run(morning_brief())


def stop(signum, frame) -> None:
    raise SystemExit(0)


@asynccontextmanager
async def lifespan(app: FastAPI):
    signal.signal(signal.SIGTERM, stop)
    scheduler = BackgroundScheduler()
    scheduler.add_job(morning_job, "cron", hour=6)
    scheduler.start()
    yield
    scheduler.shutdown()


app = FastAPI(lifespan=lifespan)
