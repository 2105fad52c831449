"""A home-made AssistantAgent without state; AutoGen is only used for the offline fallback."""
import os

import autogen
from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()


class AssistantAgent:
    """Thin wrapper around one completion call."""

    def __init__(self, name, system_message):
        self.name = name
        self._system = system_message
        self._client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])

    def run(self, text):
        answer = self._client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "system", "content": self._system}, {"role": "user", "content": text}],
        )
        return answer.choices[0].message.content


assistant = AssistantAgent("assistant", "Be brief.")


@app.get("/ask")
def ask(text: str):
    return {"answer": assistant.run(text)}


@app.get("/offline")
def offline(text: str):
    canned = autogen.ConversableAgent(
        "canned", llm_config=False, human_input_mode="NEVER", default_auto_reply="Back soon."
    )
    return {"answer": canned.generate_reply(messages=[{"role": "user", "content": text}])}
