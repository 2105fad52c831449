"""Library: a class of its own, the agents beside it."""
import os

from autogen import AssistantAgent, UserProxyAgent

_LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    _editor = AssistantAgent("editor", llm_config=_LLM)  #! AGL102 unsafe-fix
    _author = UserProxyAgent("author", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return _editor, _author


class Desk:
    """Edits articles."""

    def __init__(self, style):
        self.style = style

    def edit(self, text):
        """Edit one article."""
        _editor, _author = build_agents()
        prompt = f"{self.style}: {text}"
        return _author.initiate_chat(_editor, message=prompt, max_turns=2).summary

    @property
    def description(self):
        return f"desk for {self.style}"

    async def edit_later(self, text):
        _editor, _author = build_agents()
        chat = await _author.a_initiate_chat(_editor, message=text, max_turns=2)
        return chat.summary
