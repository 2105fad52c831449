"""Sets and bytes, on one of several paths."""

from typing import Annotated

from autogen import ConversableAgent


def register(planner: ConversableAgent, runner: ConversableAgent) -> None:
    @runner.register_for_execution()
    @planner.register_for_llm(description="The words of a text.")
    def words(text: Annotated[str, "any text"]) -> set:
        if not text:
            return []
        return {word.lower() for word in text.split()}  #! AGL502

    @runner.register_for_execution()
    @planner.register_for_llm(description="What two texts have in common.")
    def common(left: str, right: str):
        both = set(left.split()) & set(right.split())  #! AGL502
        return {"common": both, "count": len(both)} if both else "nothing"

    @runner.register_for_execution()
    @planner.register_for_llm(description="A text as it is stored.")
    async def stored(text: str):
        return [len(text), f"<{text}>".encode("utf-8")]  #! AGL502
