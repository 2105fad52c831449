"""Slack command factory; the body begins with a decorated function."""
import functools
import os

from autogen import AssistantAgent


def make_command(name, messages=[]):  #! AGL104 safe-fix
    @functools.wraps(make_command)
    def command(text):
        agent = AssistantAgent(name, llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
        messages.append({"role": "user", "content": text})
        return agent.generate_reply(messages=messages)

    return command
