"""The web side: an event loop for each request."""

import asyncio

from flask import Flask, request
from letters.drafts import Check, draft

app = Flask(__name__)


@app.post("/draft")
def post_draft() -> str:
    return asyncio.run(draft(request.form["wish"]))


@app.post("/check")
def post_check() -> str:
    return asyncio.run(Check().run(request.form["letter"]))
