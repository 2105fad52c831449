"""Glossary builder: both accumulators are made with the constructors."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def explain(term, history=None):  #! AGL104 safe-fix
    if history is None:
        history = list()
    tutor = AssistantAgent("tutor", llm_config=LLM)
    history.append({"role": "user", "content": term})
    return tutor.generate_reply(messages=history)


def collect(term, transcript=None):  #! AGL104 safe-fix
    if transcript is None:
        transcript = dict()
    tutor = AssistantAgent("tutor", llm_config=LLM)
    reader = UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    result = reader.initiate_chat(tutor, message=term, max_turns=1)
    transcript["last"] = result.summary
    return transcript
