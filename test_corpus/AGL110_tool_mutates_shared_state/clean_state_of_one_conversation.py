"""State that belongs to the chat: a closure, an object made for it, an entry for each user."""
import os
from collections import defaultdict

from autogen import AssistantAgent, UserProxyAgent, register_function
from flask import Flask, request

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
carts: dict[str, list] = defaultdict(list)


class Notebook:
    def __init__(self):
        self.lines = []

    def note(self, line: str) -> str:
        self.lines.append(line)
        return "noted"


def put(user_id: str, item: str) -> str:
    """Put an item into the user's cart."""
    carts[user_id].append(item)
    return f"{len(carts[user_id])} items"


@app.post("/ask")
def ask():
    found = []

    def keep(fact: str) -> str:
        """Keep a fact."""
        found.append(fact)
        return "kept"

    agent = AssistantAgent("agent", llm_config=LLM)
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        function_map={"note": Notebook().note},
    )
    register_function(keep, caller=agent, executor=user, description="Keep a fact.")
    register_function(put, caller=agent, executor=user, description="Put an item into the cart.")
    result = user.initiate_chat(agent, message=request.json["text"], max_turns=4)
    return {"answer": result.summary, "facts": found}
