"""One entry for each session: a store in an odd place, but no conversation that callers share."""
import os

from autogen import AssistantAgent


def history_of(session_id, histories={}):
    return histories.setdefault(session_id, [])


def answer(session_id, question):
    helper = AssistantAgent("helper", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    return helper.generate_reply(messages=[*history_of(session_id), {"role": "user", "content": question}])
