"""Translation endpoint whose helper takes the agent as a default argument."""
import os

from autogen import AssistantAgent
from flask import Flask, request

app = Flask(__name__)
LLM_CONFIG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def translate(
    text: str,
    language: str,
    translator=AssistantAgent("translator", llm_config=LLM_CONFIG),  #! AGL102
) -> str:
    prompt = f"Translate into {language}, keep the markup:\n{text}"
    return str(translator.generate_reply(messages=[{"role": "user", "content": prompt}]))


@app.post("/translate")
def translate_route():
    form = request.form
    return translate(form["text"], form.get("language", "German"))
