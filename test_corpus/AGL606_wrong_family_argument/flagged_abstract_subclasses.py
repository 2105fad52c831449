"""Bases that take nothing away and add nothing: AutoGen's constructor gets the keywords."""
import abc
from typing import Generic, TypeVar

from autogen import AssistantAgent

Topic = TypeVar("Topic")


class Teacher(AssistantAgent, abc.ABC):
    @abc.abstractmethod
    def topic(self) -> str: ...


class Maths(Teacher):
    def topic(self) -> str:
        return "maths"


class Librarian(AssistantAgent, Generic[Topic], object):
    pass


def build(llm_config: dict) -> list[AssistantAgent]:
    return [
        Maths("maths", model_client=llm_config),  #! AGL606
        Librarian("librarian", model_client=llm_config),  #! AGL606
    ]
