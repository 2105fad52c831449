"""Writers' room: an editor can pin a line that every new group chat starts with."""
import os

import autogen
from flask import Flask, jsonify, request

app = Flask("writers_room")
config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "cache_seed": None}
board = []  #! AGL101


def make_room():
    writer = autogen.AssistantAgent("writer", llm_config=config, system_message="You draft scenes.")
    critic = autogen.AssistantAgent("critic", llm_config=config, system_message="You criticise drafts.")
    desk = autogen.UserProxyAgent("desk", human_input_mode="NEVER", code_execution_config=False)
    room = autogen.GroupChat(agents=[desk, writer, critic], messages=board, max_round=8)
    return desk, autogen.GroupChatManager(groupchat=room, llm_config=config)


@app.post("/pin")
def pin():
    board.insert(0, request.get_json())
    return jsonify(pinned=len(board))


@app.post("/scene")
def scene():
    desk, manager = make_room()
    result = desk.initiate_chat(manager, message=request.json["brief"], clear_history=False)
    return jsonify(scene=result.summary)
