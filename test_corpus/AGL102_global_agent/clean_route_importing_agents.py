"""Flask route over agents that another module builds; nothing is constructed in this file."""
from flask import Flask, jsonify, request

from flagged_import_time_agents import triage, writer

app = Flask(__name__)


@app.post("/tickets")
def tickets():
    body = request.json["body"]
    product = triage.generate_reply(messages=[{"role": "user", "content": body}])
    draft = writer.generate_reply(messages=[{"role": "user", "content": f"Product: {product}\n{body}"}])
    return jsonify(product=product, draft=draft)
