"""AGL102: an agent, group chat, manager or team that callers share."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.relocation import into_factory
from autogen_lint.semantics.sharing import SharedObject

_NOUNS = {"manager": "group chat manager", "group_chat": "group chat", "team": "team", "agent": "agent"}


_NO_NAME = (
    cst.Arg,
    cst.Attribute,
    cst.Await,
    cst.BaseComp,
    cst.BaseSmallStatement,
    cst.BaseStatement,
    cst.DictElement,
    cst.Element,
    cst.Subscript,
)


class GlobalAgent(Rule):
    """An agent, group chat or team is built once and used by every caller.

    Agents are conversations as much as they are workers: each keeps its message history, its reply counter and its
    human's input in itself. Built at module level and used in a request handler, a task or a callback, one object
    serves callers that must not meet.

    ## Why it bites

    Nothing raises; the answers are simply wrong. Twenty concurrent requests on one pair of agents: between 1 and 7
    of the 20 saw only their own messages (pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1, threads and
    `asyncio.gather` alike); with agents built per request, 20 of 20. One request after the other hurts too:
    `ChatResult.chat_history` is the agent's live list, so the next chat overwrites a result that was kept, and the
    counter behind `max_consecutive_auto_reply` runs on, so that every 101st `generate_reply` answers `None`.

    In AgentChat an agent remembers earlier runs, concurrent runs of one agent mix their contexts (19 of 20 calls
    saw foreign messages, autogen-agentchat 0.7.5), and a team that is already running refuses the next caller with
    `ValueError`.

    ## Example

    ```python
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)


    @app.post("/ask")
    def ask(question: str):
        return user.initiate_chat(assistant, message=question).summary
    ```

    ## Use instead

    ```python
    def build_agents():
        assistant = AssistantAgent("assistant", llm_config=LLM)
        user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        return assistant, user


    @app.post("/ask")
    def ask(question: str):
        assistant, user = build_agents()
        return user.initiate_chat(assistant, message=question).summary
    ```

    Building an agent costs no request; configuration and model clients may stay at module level.

    The rule follows the object through names, lists, dicts, class attributes, parameter defaults, `global`, cached
    factories, instances of local classes that keep agents on `self`, and helper functions at any depth. A module
    that builds agents at module level, never chats and has no `__main__` guard exists to be imported and is
    reported as well.

    ## When to ignore it

    When the process really serves one conversation. Scripts (every chat runs from module level, the `__main__`
    guard or a `main()` called there, or that nobody calls at present), modules that nobody imports and that print or
    save their agents, Streamlit pages and Panel apps with `.servable()`, which run anew for each
    session, and test modules are left alone. So are agents of AG2 1.x and `autogen.beta`, which keep nothing
    between calls.

    ## Fix safety

    The constructions move into one function, `build_agents()`, which every function that uses the objects calls
    first: unsafe, because what outlived a call no longer does, and because other modules may import the names. It
    is offered only when each object is the value of a plain module-level assignment and each mention of it is in a
    function, for up to 50 objects.

    ## References

    - `ConversableAgent.initiate_chat` and `clear_history` in AutoGen's agent chat reference
    - "Managing state" in the AgentChat user guide
    """

    code, name, severity = "AGL102", "global-agent", Severity.WARNING
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})
    fixes = frozenset({Applicability.UNSAFE})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        objects = self.model.sharing.objects
        is_local = all(shared.users and not shared.is_exported for shared in objects.values())
        fix = into_factory(objects, self.model) if is_local else None
        for site, shared in objects.items():
            self.report(site, self._message(site, shared), fix=fix)

    def _message(self, site: cst.Call, shared: SharedObject) -> str:
        noun = self._noun(shared)
        what = f"`{name}`" if (name := self._name(site)) is not None else f"This {noun}"
        if not shared.users:
            message = f"{what} is built once per process, so every importer shares one {noun} and its conversation"
            return f"{message}; export a function that builds it"
        users = _join([name for name in shared.users if not name.startswith("<")])
        all_callers = f"all callers of {users}" if users else "all callers"
        return f"{what} is shared by {all_callers}, one {noun} for everybody: {self._harm(shared)}; build it per call"

    def _noun(self, shared: SharedObject) -> str:
        classes = self.model.api_classes(shared.instance)
        kinds = {kind for api in classes for kind in api.kinds}
        return next((noun for kind, noun in _NOUNS.items() if kind in kinds), "object with agents of its own")

    def _harm(self, shared: SharedObject) -> str:
        classes = self.model.api_classes(shared.instance)
        if not any(api.family is Family.AGENTCHAT for api in classes):
            if any("group_chat" in api.kinds for api in classes):
                return "their messages mix and each chat clears the one before"
            return "their messages mix and its reply counter runs on"
        if any("team" in api.kinds for api in classes):
            return "it remembers earlier runs and refuses a second one at the same time"
        return "it remembers earlier runs and concurrent ones mix"

    def _name(self, site: cst.Call) -> str | None:
        """The name the object is first bound to: `x`, `self.x` or `app.x`."""
        for node in self.model.ancestors(site):
            if isinstance(node, cst.Assign | cst.AnnAssign | cst.NamedExpr):
                target = node.targets[0].target if isinstance(node, cst.Assign) else node.target
                if isinstance(target, cst.Name):
                    return target.value
                return target.attr.value if isinstance(target, cst.Attribute) else None
            if isinstance(node, _NO_NAME):
                break
        return None


def _join(names: list[str]) -> str:
    shown = [f"`{name}`" for name in names[:3]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


RULE = GlobalAgent
