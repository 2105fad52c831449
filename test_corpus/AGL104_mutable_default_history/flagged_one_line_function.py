"""Chat log helpers, as short as they get."""
import os

from autogen import AssistantAgent


def remember(role, text, history=[]): history.append({"role": role, "content": text}); return history  #! AGL104


def ask(text):
    agent = AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    return agent.generate_reply(messages=remember("user", text))
