"""Undo history of the drawing board; a plain Flask module that has nothing to do with chat agents."""
from flask import Flask, jsonify, request

app = Flask(__name__)
history = []
state = {"zoom": 1.0}


@app.post("/strokes")
def add_stroke():
    history.append(request.json["stroke"])
    return jsonify(strokes=len(history))


@app.post("/undo")
def undo():
    if history:
        history.pop()
    return jsonify(strokes=len(history))


@app.put("/zoom")
def zoom():
    state["zoom"] = float(request.json["zoom"])
    return jsonify(state)
