"""Everything is annotated, or has a default, which classic AutoGen is content with."""
from typing import Annotated, Any

from autogen import ConversableAgent, register_function


def search(query: Annotated[str, "what to look for"], limit=10, *, lang="en") -> list[str]:
    return [query, lang][:limit]


def note(text: "str", *parts: str, **more: Any) -> None:
    print(text, parts, more)


def register(caller: ConversableAgent, executor: ConversableAgent) -> None:
    register_function(search, caller=caller, executor=executor, description="Search")
    register_function(note, caller=caller, executor=executor, description="Note")

    @executor.register_for_execution()
    @caller.register_for_llm(description="The time")
    def now():
        return "noon"
