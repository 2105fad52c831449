"""Imports inside functions, found out when somebody calls them."""

from flask import Flask, request

app = Flask(__name__)


@app.post("/ask")
def ask():
    from autogen import AssistantAgent, ChatHistory  #! AGL607

    history = ChatHistory.load(request.json["session"])
    agent = AssistantAgent("agent", llm_config=history.llm_config)
    return agent.generate_reply(messages=history.messages)


@app.post("/remember")
def remember():
    import autogen.memory.store  #! AGL607

    autogen.memory.store.save(request.json)
    return "", 204


if __name__ == "__main__":
    from autogen_ext.models.openai import OpenAIClient  #! AGL607

    app.client = OpenAIClient()
    app.run()
