"""AGL606: a keyword or method that the class at hand does not have."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.catalogue.releases import (
    ANY,
    bound_to,
    callable_names,
    families_with_keyword,
    families_with_method,
    has_attribute,
    method_names,
)
from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.near_misses import near_miss
from autogen_lint.semantics.previews import asks_for_preview
from autogen_lint.semantics.probing import is_asked_for, looks_at_signatures, may_be_refused
from autogen_lint.semantics.signatures import Callee, callees, is_exactly
from autogen_lint.semantics.values import ApiMethod

_FAMILY_NAMES = {Family.CLASSIC: "classic AutoGen", Family.AGENTCHAT: "AutoGen AgentChat", Family.AG2: "AG2 1.x"}
_TALKING_KINDS = frozenset({"agent", "team", "group_chat", "manager"})

# What does here what the keyword does in its own family.
_INSTEAD = {
    (Family.AGENTCHAT, "llm_config"): "`model_client=` takes its place",
    (Family.AGENTCHAT, "config_list"): "`model_client=` takes its place",
    (Family.AGENTCHAT, "human_input_mode"): "a human is asked when a UserProxyAgent is in the team",
    (Family.AGENTCHAT, "is_termination_msg"): "a team's `termination_condition=` takes its place",
    (
        Family.AGENTCHAT,
        "max_consecutive_auto_reply",
    ): "a team's `max_turns=` takes its place",
    (Family.AGENTCHAT, "code_execution_config"): "a CodeExecutorAgent runs code",
    (Family.AGENTCHAT, "max_round"): "`max_turns=` takes its place",
    (Family.AGENTCHAT, "max_rounds"): "`max_turns=` takes its place",
    (Family.AGENTCHAT, "termination"): "`termination_condition=` takes its place",
    (Family.AGENTCHAT, "function_map"): "`tools=` takes its place",
    (Family.AGENTCHAT, "agents"): "`participants` takes its place",
    (Family.CLASSIC, "model_client"): "`llm_config=` takes its place",
    (Family.CLASSIC, "config"): "`llm_config=` takes its place",
    (Family.CLASSIC, "termination_condition"): "`is_termination_msg=` or `max_turns=` of the chat takes its place",
    (Family.CLASSIC, "participants"): "`agents` takes its place",
    (Family.AG2, "llm_config"): "`config=` takes its place",
    (Family.AG2, "model_client"): "`config=` takes its place",
    (Family.AG2, "system_message"): "`prompt=` takes its place",
    (Family.AG2, "human_input_mode"): "`hitl_hook=` asks a human",
}
_METHOD_KEYWORDS_INSTEAD = {
    (Family.AGENTCHAT, "message"): "`task=` takes its place",
    (Family.AGENTCHAT, "messages"): "`task=` takes its place",
    (Family.AGENTCHAT, "max_turns"): "the team's constructor takes it",
    (Family.AGENTCHAT, "max_round"): "the team's constructor takes `max_turns=`",
    (Family.AGENTCHAT, "termination_condition"): "the team's constructor takes it",
}
_METHODS_INSTEAD = {
    Family.CLASSIC: "chats begin with `initiate_chat`",
    Family.AGENTCHAT: "`await agent.run(task=...)` gets its answer",
    Family.AG2: "`await agent.ask(...)` gets its answer",
}


class WrongFamilyArgument(Rule):
    """A keyword or method that the AutoGen class in use does not have; often another family's.

    ## Why it bites

    Three families share class names and little else. `autogen_agentchat.agents.AssistantAgent(llm_config=...)` and
    `RoundRobinGroupChat(max_round=...)` are TypeErrors in autogen-agentchat 0.7.5, so is
    `autogen.AssistantAgent(model_client=...)` in pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1, and so are
    `human_input_mode=`, `llm_config=` and `system_message=` for `ag2.Agent` in ag2 1.2.1. A method of another family
    (`generate_reply` on an AgentChat agent) is an AttributeError. The model clients of `autogen_ext` take any keyword
    and drop what they do not know: there a slip like `temprature=` changes nothing and says nothing.

    ## Example

    ```python
    from autogen_agentchat.agents import AssistantAgent
    from autogen_ext.models.openai import OpenAIChatCompletionClient


    def build(key: str):
        return AssistantAgent("helper", llm_config={"config_list": [{"model": "gpt-4o", "api_key": key}]})
    ```

    ## Use instead

    ```python
    from autogen_agentchat.agents import AssistantAgent
    from autogen_ext.models.openai import OpenAIChatCompletionClient


    def build(key: str):
        return AssistantAgent("helper", model_client=OpenAIChatCompletionClient(model="gpt-4o", api_key=key))
    ```

    ## When to ignore it

    With a private build of AutoGen. A keyword that any of some 90 releases takes is not reported, from pyautogen 0.1.14
    to autogen 0.14.1 and from autogen-agentchat 0.4.0 to 0.7.5, unless the project's own manifest binds it to a release
    that does not take it. What only the previews before 0.4.0 took (`team.run(termination_condition=)`) is reported,
    except where a manifest, the lock file or the module itself asks for a preview. AG2 1.x still grows: there, a
    keyword is reported only when another family takes it, or when it is a slip for one that is taken. Left alone: calls
    with `**settings`, local subclasses with a constructor of their own (the call of `super().__init__` in it is
    checked), objects that may be of an unknown class, calls in a `try` that handles `TypeError`, behind a question for
    the version, or in a module that inspects signatures, and projects with a copy of AutoGen in them.

    ## Fix safety

    There is no fix: what takes the keyword's place has another value.

    ## References

    - "Migration Guide for v0.2 to v0.4" of AutoGen
    """

    code, name, severity = "AGL606", "wrong-family-argument", Severity.ERROR
    families = ALL_FAMILIES

    def visit_Call(self, node: cst.Call) -> None:
        words = [(arg, arg.keyword.value) for arg in node.args if arg.keyword is not None]
        if words and self._may_be_known(node) and not any(arg.star == "**" for arg in node.args):
            found = callees(node, self.model)
            for arg, keyword in words if found else ():
                self._check_keyword(found, arg, keyword)
        if isinstance(node.func, cst.Attribute) and node.func.attr.value in method_names():
            self._check_method(node.func)

    def _may_be_known(self, node: cst.Call) -> bool:
        """False for the many methods that no object of AutoGen's has."""
        return not isinstance(node.func, cst.Attribute) or node.func.attr.value in callable_names()

    # -- keywords ----------------------------------------------------------------------------------------------------

    def _check_keyword(self, found: list[Callee], arg: cst.Arg, keyword: str) -> None:
        callee = found[0]
        if all(self._is_dropped(each, keyword) for each in found):
            right = near_miss(keyword, callee.right_words(), least=6)
            message = f"`{callee.title}` drops `{keyword}=` without a word; did you mean `{right}=`?"
        elif all(self._is_refused(each, keyword) for each in found):
            message = f"`{callee.title}` of {self._place(callee)} takes no `{keyword}=`{self._instead(callee, keyword)}"
        else:
            return
        if (
            may_be_refused(arg, self.model)
            or looks_at_signatures(self.model)
            or self.model.keeps_copy_of(callee.family)
        ):
            return
        self.report(arg, message)

    def _is_dropped(self, callee: Callee, keyword: str) -> bool:
        """True for a slip in a constructor that takes any keyword and uses those it declares."""
        return callee.drops_unknown and near_miss(keyword, callee.right_words(), least=6) is not None

    def _is_refused(self, callee: Callee, keyword: str) -> bool:
        if callee.took_in_previews(keyword):
            return not asks_for_preview(callee.family, self.model)
        releases = bound_to(callee.family, self.model.releases(callee.family))
        if callee.takes(keyword, releases):
            return False
        if releases is not ANY and callee.takes(keyword, ANY):
            return True
        return callee.family is not Family.AG2 or self._is_evident(callee, keyword)

    def _is_evident(self, callee: Callee, keyword: str) -> bool:
        others = set(families_with_keyword(keyword)) - {Family.AG2}
        return bool(others) or near_miss(keyword, callee.right_words(), least=5) is not None

    def _place(self, callee: Callee) -> str:
        releases = bound_to(callee.family, self.model.releases(callee.family))
        return " or ".join(releases) if releases is not ANY else _FAMILY_NAMES[callee.family]

    def _instead(self, callee: Callee, keyword: str) -> str:
        if callee.took_in_previews(keyword):
            hint = _METHOD_KEYWORDS_INSTEAD.get((callee.family, keyword)) if callee.method is not None else None
            return f"; only previews did{f', {hint}' if hint is not None else ''}"
        if callee.takes(keyword, ANY):
            pin = self.model.pin_beside(callee.family)
            return "; other releases do" if pin is None else f"; other releases do, this project asks for `{pin}`"
        hints = _INSTEAD if callee.method is None else _METHOD_KEYWORDS_INSTEAD
        hint = hints.get((callee.family, keyword))
        if hint is not None:
            return f"; {hint}"
        right = near_miss(keyword, callee.right_words())
        if right is not None:
            return f"; did you mean `{right}=`?"
        others = [_FAMILY_NAMES[family] for family in families_with_keyword(keyword) if family is not callee.family]
        return f"; that is {others[0]}'s" if others else ""

    # -- methods -----------------------------------------------------------------------------------------------------

    def _check_method(self, node: cst.Attribute) -> None:
        """`agent.generate_reply(...)` on an agent whose family calls it otherwise."""
        name = node.attr.value
        owners = []
        for value in self.model.evaluate(node):
            if not isinstance(value, ApiMethod) or not self._lacks(value):
                return
            owners.append(value.owner)
        if not owners or may_be_refused(node, self.model) or is_asked_for(name, self.model):
            return
        owner = owners[0]
        if self.model.keeps_copy_of(owner.family):
            return
        others = [each for each in families_with_method(name) if each is not owner.family]
        if others:
            lack = f"`{owner.name}` of {_FAMILY_NAMES[owner.family]} has no `{name}`"
            origin = f"which is {_FAMILY_NAMES[others[0]]}'s"
            self.report(node.attr, f"{lack}, {origin}; {_METHODS_INSTEAD[owner.family]}")

    def _lacks(self, value: ApiMethod) -> bool:
        owner = value.owner
        return (
            bool(owner.kinds & _TALKING_KINDS)
            and not value.name.startswith("_")
            and not has_attribute(owner.family, value.name)
            and owner.method_kind(value.name) is None
            and is_exactly(value.receiver, self.model)
        )


RULE = WrongFamilyArgument
