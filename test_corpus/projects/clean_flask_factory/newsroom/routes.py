"""Each article has a desk of its own, from the class or from the function."""

from flask import Blueprint, request

from newsroom import desk
from newsroom.desk import Desk

pages = Blueprint("pages", __name__)


@pages.post("/articles")
def article() -> str:
    return Desk().write(request.form["topic"])


@pages.post("/letters")
def letter() -> str:
    return desk.open_desk().write(request.form["topic"])
