"""A decorator in between may hand on another signature, and here it does."""
import functools
import inspect

from autogen import ConversableAgent


def with_session(function):
    @functools.wraps(function)
    def wrapper(text: str) -> str:
        return function("session", text)

    wrapper.__signature__ = inspect.signature(wrapper, follow_wrapped=False)
    return wrapper


@with_session
def translate(session, text):
    return f"{session}: {text}"


def register(caller: ConversableAgent, executor: ConversableAgent) -> None:
    caller.register_for_llm(name="translate", description="Translate")(translate)

    @executor.register_for_execution()
    @caller.register_for_llm(description="Shout")
    @with_session
    def shout(session, text):
        return text.upper()
