"""A silent `send` files whatever it gets; only printing it fails."""
from autogen import ConversableAgent


def remember(notary: ConversableAgent, archive: ConversableAgent, quiet: bool):
    notary.send({"content": {"sum": 12}, "role": "user"}, archive, request_reply=False, silent=True)
    notary.send({"content": 12}, archive, False, True)
    notary.send({"content": 12}, archive, request_reply=False, silent=quiet)
    options = load_options()
    notary.send({"content": 12}, archive, **options)


def load_options():
    return {"silent": True}
