"""Written for openai 0.28 and the AutoGen of that time, where these are the right names."""

import os

import autogen
import openai

config_list = [
    {"model": "gpt-4", "api_key": os.environ["OPENAI_API_KEY"], "api_base": os.environ["OPENAI_PROXY"]},
]
llm_config = {"config_list": config_list, "request_timeout": 600, "seed": 42}


def title(text):
    answer = openai.ChatCompletion.create(model="gpt-4", messages=[{"role": "user", "content": f"A title: {text}"}])
    return answer["choices"][0]["message"]["content"]


def assistant():
    return autogen.AssistantAgent("assistant", llm_config=llm_config)
