"""Keyboard shortcut handlers that note what was typed before they ask."""
import os

from autogen import AssistantAgent

agent_for = lambda name: AssistantAgent(name, llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
note = lambda text, history=[]: history.append({"role": "user", "content": text}) or history  #! AGL104


def on_submit(text):
    return agent_for("desk").generate_reply(messages=note(text))
