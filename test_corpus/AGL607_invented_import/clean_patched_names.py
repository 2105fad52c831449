"""Names that the module puts there itself, or that a test replaces."""

from unittest import mock

import autogen


class Recorder:
    def __init__(self) -> None:
        self.seen = []


autogen.recorder = Recorder()


def record(message: dict) -> None:
    autogen.recorder.seen.append(message)


def test_telemetry_is_told():
    with mock.patch("autogen.send_telemetry", create=True):
        autogen.send_telemetry("started")
        assert autogen.send_telemetry.called


def answer(agent: autogen.ConversableAgent, text: str):
    extra = getattr(autogen, "extra_context", None)
    return agent.generate_reply(messages=[{"role": "user", "content": f"{text} {extra and autogen.extra_context}"}])
