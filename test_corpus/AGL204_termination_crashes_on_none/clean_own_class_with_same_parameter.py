"""A queue consumer of our own has an is_termination_msg argument, for messages that always hold text."""
import os
import queue

import autogen


class QueueConsumer:
    """Pulls jobs until the callback says that the producer is through."""

    def __init__(self, jobs, is_termination_msg):
        self.jobs = jobs
        self._is_termination_msg = is_termination_msg

    def __iter__(self):
        while True:
            job = self.jobs.get()
            if self._is_termination_msg(job):
                return
            yield job


def consume(jobs: queue.Queue):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    for job in QueueConsumer(jobs, is_termination_msg=lambda m: m["content"].strip() == "EOF"):
        worker = autogen.AssistantAgent("worker", llm_config=llm_config)
        feeder = autogen.UserProxyAgent(
            "feeder", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=2
        )
        yield feeder.initiate_chat(worker, message=job["content"]).summary
