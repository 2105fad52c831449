"""Pages that ask the desk."""

from flask import Blueprint, request

from newsroom.desk import desk

pages = Blueprint("pages", __name__)


@pages.post("/articles")
def article() -> str:
    return desk.write(request.form["topic"])
