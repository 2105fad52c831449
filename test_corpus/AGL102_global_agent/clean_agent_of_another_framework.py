"""AssistantAgent and GroupChat come from the company's own package, not from AutoGen."""
from flask import Flask, request

from acme_agents import AssistantAgent, GroupChat, GroupChatManager
from .autogen import UserProxyAgent

app = Flask(__name__)

helper = AssistantAgent("helper", model="large")
room = GroupChat(agents=[helper], messages=[], max_round=3)
manager = GroupChatManager(groupchat=room)
proxy = UserProxyAgent("proxy")


@app.post("/room")
def enter_room():
    return manager.run(request.json["text"], sender=proxy)
