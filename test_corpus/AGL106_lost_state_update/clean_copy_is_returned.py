"""Copies that are returned, yielded, or returned by another name."""
import copy
import os

from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def note_turn(context: dict, answer: str) -> dict:
    context = context.copy()
    context["turns"] = context.get("turns", 0) + 1
    context["last_answer"] = answer
    return context


def each_turn(messages: list, answers):
    for answer in answers:
        messages = [*messages, {"role": "assistant", "content": answer}]
        yield messages


def with_defaults(options: dict) -> dict:
    options = copy.deepcopy(options)
    options.setdefault("temperature", 0)
    options["timeout"] = 60
    merged = options
    return merged


def build(options: dict) -> ConversableAgent:
    return ConversableAgent("helper", llm_config={**LLM, **with_defaults(options)}, human_input_mode="NEVER")
