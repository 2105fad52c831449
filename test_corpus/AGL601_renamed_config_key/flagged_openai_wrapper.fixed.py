"""The client itself, without an agent, and a class derived from an agent."""

import os

from autogen import AssistantAgent, OpenAIWrapper

client = OpenAIWrapper(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"], timeout=20)  #! AGL601 safe-fix


class Editor(AssistantAgent):
    def __init__(self, name, llm_config):
        super().__init__(name, "You edit press releases.", llm_config=llm_config)


def edit(text):
    editor = Editor(
        "editor",
        {"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"], "base_url": os.environ["PRESS_URL"]},  #! AGL601 safe-fix
    )
    return editor.generate_reply(messages=[{"role": "user", "content": text}])


def classify(text):
    answer = client.create(messages=[{"role": "user", "content": f"One word for the tone of: {text}"}])
    return client.extract_text_or_completion_object(answer)[0]
