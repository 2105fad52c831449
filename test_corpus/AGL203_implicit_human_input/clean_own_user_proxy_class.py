"""`UserProxyAgent` is a class of this service; the AutoGen assistant only answers it."""
import os

from autogen import AssistantAgent
from flask import Flask, request

app = Flask(__name__)


class UserProxyAgent:
    """Looks up who is behind the reverse proxy's user header."""

    def __init__(self, header="X-Forwarded-User"):
        self.header = header

    def name(self):
        return request.headers.get(self.header, "anonymous")


@app.post("/hello")
def hello():
    visitor = UserProxyAgent(header="X-User").name()
    greeter = AssistantAgent(
        "greeter",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    return {"text": greeter.generate_reply(messages=[{"role": "user", "content": f"Greet {visitor}."}])}
