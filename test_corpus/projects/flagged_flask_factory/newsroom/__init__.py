"""The application factory."""

from flask import Flask


def create_app() -> Flask:
    from .routes import pages

    app = Flask(__name__)
    app.register_blueprint(pages)
    return app
