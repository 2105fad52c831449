"""Story writer with two accumulators."""
import os

from autogen import AssistantAgent


def continue_story(line, messages=[], context={}):  #! AGL104 safe-fix AGL104 safe-fix
    author = AssistantAgent("author", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    messages.append({"role": "user", "content": line})
    context["turns"] = len(messages)
    return author.generate_reply(messages=messages)
