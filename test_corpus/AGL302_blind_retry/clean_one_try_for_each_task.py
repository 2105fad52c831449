"""Loops that go on after a failure, but with the next task, line of input, or model."""

import logging
import queue

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

logger = logging.getLogger(__name__)


def batch(user: UserProxyAgent, assistant: AssistantAgent, tasks: list[str]) -> list[str]:
    summaries = []
    for index in range(len(tasks)):
        try:
            result = user.initiate_chat(assistant, message=tasks[index], max_turns=3)
            summaries.append(result.summary)
            if "STOP" in result.summary:
                break
        except Exception:
            logger.exception("task %d failed", index)
    return summaries


def work(agent: ConversableAgent, jobs: "queue.Queue[str]") -> None:
    failures = 0
    while True:
        job = jobs.get()
        try:
            print(agent.generate_reply(messages=[{"role": "user", "content": job}]))
        except Exception:
            logger.exception("job failed")
            failures += 1
        if failures > 5:
            break


def console(agent: ConversableAgent) -> None:
    goes_on = True
    while goes_on:
        line = input("> ")
        try:
            reply = agent.generate_reply(messages=[{"role": "user", "content": line}])
            goes_on = "goodbye" not in str(reply)
        except Exception as error:
            print("Sorry:", error)


def first_that_answers(models: list[dict], question: str) -> str | None:
    for model in models:
        agent = ConversableAgent("assistant", llm_config={"config_list": [model]}, human_input_mode="NEVER")
        try:
            return agent.generate_reply(messages=[{"role": "user", "content": question}])
        except Exception as error:
            logger.warning("%s does not answer: %s", model["model"], error)
    return None
