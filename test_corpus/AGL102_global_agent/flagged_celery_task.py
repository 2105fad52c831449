"""Celery worker that writes release notes; the writer lives as long as the worker process."""
import os

from autogen import AssistantAgent
from celery import Celery

celery_app = Celery("notes", broker=os.environ.get("BROKER_URL", "redis://localhost:6379/0"))

writer = AssistantAgent(  #! AGL102 unsafe-fix
    name="release_writer",
    system_message="Turn a list of merged pull requests into release notes for end users.",
    llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]},
)


@celery_app.task(bind=True, max_retries=2)
def write_notes(self, version, pull_requests):
    listing = "\n".join(f"- {title}" for title in pull_requests)
    reply = writer.generate_reply(
        messages=[{"role": "user", "content": f"Release {version}:\n{listing}"}]
    )
    return {"version": version, "notes": reply if isinstance(reply, str) else reply.get("content")}
