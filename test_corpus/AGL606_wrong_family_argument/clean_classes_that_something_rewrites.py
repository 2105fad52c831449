"""Subclasses without a constructor of their own that a decorator, a metaclass or a base gives one."""
import functools
import random

from autogen import AssistantAgent, UserProxyAgent
from mine import Configured, configurable


@configurable
class Clerk(AssistantAgent):
    pass


class Registered(type):
    def __call__(cls, *args, desk=None, **kwargs):
        return super().__call__(*args, **kwargs)


class Porter(AssistantAgent, metaclass=Registered):
    pass


class Guide(Configured, AssistantAgent):
    pass


def build(llm_config: dict):
    made = functools.partial(random.choice([Clerk, UserProxyAgent]), "either")
    return [
        Clerk("clerk", desk=5, llm_config=llm_config),
        Porter("porter", desk=5, llm_config=llm_config),
        Guide("guide", desk=5, llm_config=llm_config),
        made(desk=5),
    ]
