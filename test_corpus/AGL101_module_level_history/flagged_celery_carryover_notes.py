"""Celery worker that reviews pull requests and carries earlier findings forward."""
import os

from autogen import AssistantAgent, UserProxyAgent
from celery import Celery

celery_app = Celery("reviews", broker=os.environ.get("BROKER_URL", "redis://localhost:6379/0"))

LLM_CONFIG = {"config_list": [{"model": "gpt-4-turbo", "api_key": os.environ.get("OPENAI_API_KEY")}]}
findings = []  #! AGL101 unsafe-fix


@celery_app.task(name="reviews.review_diff")
def review_diff(diff: str) -> str:
    reviewer = AssistantAgent("reviewer", system_message="You review diffs. Be terse.", llm_config=LLM_CONFIG)
    runner = UserProxyAgent("runner", human_input_mode="NEVER", code_execution_config=False)
    outcome = runner.initiate_chat(
        reviewer,
        message="Review this diff:\n" + diff,
        carryover=findings,
        max_turns=2,
        summary_method="last_msg",
    )
    findings.append(outcome.summary)
    return outcome.summary
