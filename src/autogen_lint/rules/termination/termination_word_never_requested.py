"""AGL209: waiting for a word that nobody was asked to say."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Passing
from autogen_lint.semantics.prompts import all_in_sight, default_prompt, strings
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.termination import termination_callables

_SEARCHES = ("endswith", "startswith", "find", "count", "index")


class TerminationWordNeverRequested(Rule):
    """The chat waits for a word that no system message and no task asks for.

    ## Why it bites

    A model does not know what `is_termination_msg` or `TextMentionTermination` listens for. If no prompt asks for
    the word, the chat goes on until some other bound ends it, or for ever. AutoGen's default system messages ask for
    `TERMINATE`; an agent with a `system_message` of its own has lost that request (pyautogen 0.2.35, ag2 0.9.10,
    autogen 0.14.1, autogen-agentchat 0.7.5).

    ## Example

    ```python
    from autogen import AssistantAgent, UserProxyAgent

    def is_over(message):
        return "FINISHED" in (message.get("content") or "")

    def limerick(llm_config):
        poet = AssistantAgent("poet", system_message="You write limericks.", llm_config=llm_config)
        user = UserProxyAgent(
            "user", human_input_mode="NEVER", code_execution_config=False, is_termination_msg=is_over
        )
        return user.initiate_chat(poet, message="A limerick about linters.")
    ```

    ## Use instead

    ```python
    from autogen import AssistantAgent, UserProxyAgent

    def is_over(message):
        return "FINISHED" in (message.get("content") or "")

    def limerick(llm_config):
        poet = AssistantAgent("poet", system_message="You write limericks. End with FINISHED.", llm_config=llm_config)
        user = UserProxyAgent(
            "user", human_input_mode="NEVER", code_execution_config=False, is_termination_msg=is_over
        )
        return user.initiate_chat(poet, message="A limerick about linters.")
    ```

    ## When to ignore it

    When the word comes without being asked for, from a tool of another module for instance. A module is judged only
    if it shows everything: all agents of its chats, their system messages and the tasks, every one of them a
    literal, and no human who could type the word. The word may stand in any string of the module, in upper or lower
    case.

    ## Fix safety

    There is no automatic fix: a prompt is for you to write.

    ## References

    - "Terminating Conversations Between Agents" in the AutoGen 0.2 tutorial
    - "Termination" in the AgentChat user guide
    """

    code, name, severity = "AGL209", "termination-word-never-requested", Severity.NOTE
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        callables = termination_callables(self.model)
        awaited = [*self._conditions(), *(words for each in callables if (words := self._words(each)))]
        if not awaited or self.model.is_test or not all_in_sight(self.model):
            return
        # The strings that wait are not requests: those in the callables, and the words of the conditions.
        waiting = {each.node for each in callables} | {place for words in awaited for place in self._sources(words)}
        said = "\0".join((*strings(self.model, waiting), *self._defaults())).casefold()
        is_said = {word: word.casefold() in said for words in awaited for word in words.values()}
        for words in awaited:
            if not any(is_said[word] for word in words.values()):
                place, word = next(iter(words.items()))
                quoted = repr(word).replace("`", "'")
                message = f"No system message or task in this module asks for {quoted}, which ends the chat"
                self.report(place, f"{message}; have an agent asked to say it")

    def _conditions(self) -> Iterator[dict[cst.BaseExpression, str]]:
        """The word of each `TextMentionTermination`, by the expression that says it."""
        for scope in self.model.walk.scopes:
            for call in scope.own(cst.Call):
                condition = self.model.construction(call)
                if condition is not None and condition.api.name == "TextMentionTermination":
                    text = condition.argument("text")
                    word = self._word(text.value) if isinstance(text, Argument) else None
                    if isinstance(text, Argument) and word is not None:
                        yield {text.value: word}

    def _words(self, function: Scope) -> dict[cst.BaseExpression, str]:
        """What a callable looks for in a message, by the expressions that say it."""
        places: list[cst.BaseExpression] = []
        for comparison in function.inline(cst.Comparison):
            places += [comparison.left, *(each.comparator for each in comparison.comparisons)]
        for call in function.inline(cst.Call):
            if isinstance(call.func, cst.Attribute) and call.func.attr.value in _SEARCHES and call.args:
                places.append(call.args[0].value)
        return {place: word for place in places if (word := self._word(place)) is not None}

    def _word(self, node: cst.BaseExpression) -> str | None:
        value = self.model.constant(node)
        word = value.value.strip() if value is not None and isinstance(value.value, str) else ""
        return word or None

    def _sources(self, words: dict[cst.BaseExpression, str]) -> Iterator[cst.CSTNode]:
        """The expressions that say the words, and for a name that is used nowhere else the literal behind it."""
        for place in words:
            yield place
            if isinstance(place, cst.Name) and self._uses(place.value) == 1:
                for binding in self.model.names.bindings(place.value, place):
                    if binding.value is not None:
                        yield binding.value

    def _uses(self, name: str) -> int:
        return sum(
            not isinstance(self.model.parent(each), cst.AssignTarget | cst.AnnAssign)
            for each in self.model.walk.names.get(name, ())
        )

    def _defaults(self) -> Iterator[str]:
        """What AutoGen tells the agents that have no system message of their own."""
        for scope in self.model.walk.scopes:
            for call in scope.own(cst.Call):
                agent = self.model.construction(call)
                if agent is None or "agent" not in agent.api.kinds:
                    continue
                if agent.argument("system_message") is Passing.ABSENT:
                    yield default_prompt(agent) or ""


RULE = TerminationWordNeverRequested
