"""AGL103: a model context, memory, condition, agent or group chat that conversations share."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.conversation_parts import (
    argument_value,
    condition_of,
    context_of,
    member_expressions,
    memories_of,
    name_of,
    participants,
)
from autogen_lint.semantics.parts_elsewhere import parts_used_elsewhere
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.started_together import ConcurrentRun, Key, concurrent_runs, lasting_key
from autogen_lint.semantics.transcripts import shared_transcripts
from autogen_lint.semantics.values import ApiMethod, ImportedClass, Instance, LocalClass

_REMEMBERING = (
    "AssistantAgent",
    "CodeExecutorAgent",
    "OpenAIAgent",
    "OpenAIAssistantAgent",
    "MultimodalWebSurfer",
    "FileSurfer",
)
_OWN_WAYS = ("on_messages", "on_messages_stream", "run", "run_stream")
_MEMORY_CHANGES = ("add", "clear")
_HARMS = {
    "model context": "their agents see each other's messages; build a context for each agent",
    "condition": "teams that run at the same time end early or late; build a condition for each team",
    "memory": "what is added for one caller reaches the agents of all; build one for each user",
}


class SharedConversationObject(Rule):
    """One model context, memory, termination condition, agent or transcript serves several conversations at once.

    ## Why it bites

    In AgentChat the state of a conversation is spread over objects, and each serves one conversation. Two agents
    with one `model_context` see each other's messages: in a team the second one was sent the task twice. A
    `MaxMessageTermination(6)` in two teams that ran at the same time ended them after 9 and 3 messages; in an inner
    and its outer team it never ended them. Of 20 concurrent runs of one agent 19 sent another run's messages to the
    model, and a team that is running refuses the next run with `ValueError` (all autogen-agentchat 0.7.5). What is
    added to a `ListMemory` of the module is told to the agents of every caller.

    Two classic managers of one `GroupChat`, or two group chats with one `messages` list, have one transcript: the
    second chat wipes the first one's, and chats at the same time mix. Ten chats of one pair of agents in
    `asyncio.gather` returned the same list of messages ten times, with all questions in it (pyautogen 0.2.35, ag2
    0.9.10, autogen 0.14.1).

    ## Example

    ```python
    import asyncio
    from autogen_agentchat.agents import AssistantAgent


    async def answer_all(client, questions: list[str]):
        agent = AssistantAgent("assistant", client)
        return await asyncio.gather(*(agent.run(task=question) for question in questions))
    ```

    ## Use instead

    ```python
    import asyncio
    from autogen_agentchat.agents import AssistantAgent


    async def answer(client, question: str):
        return await AssistantAgent("assistant", client).run(task=question)


    async def answer_all(client, questions: list[str]):
        return await asyncio.gather(*(answer(client, question) for question in questions))
    ```

    Contexts, conditions and memories are built beside the agent or team that they belong to. The model client may
    be shared.

    What is reported, also when one module builds it and others use it: a model context or a counting termination
    condition that outlives the calls of a function that builds agents or teams with it; a `ListMemory` that callers
    share and add to; one context for two members of a team; one condition for an inner and an outer team; and among
    the runs that `gather`, a task group or a loop of `create_task` starts, one agent, team or pair of classic agents
    that runs more than once, and what the teams have in common.

    ## When to ignore it

    When a lock that the linter cannot see lets one run at a time have the object, or when agents are meant to
    continue each other's context. Runs one after the other are left alone: a team resets its condition when a run
    ends. So are an `ExternalTermination`, which is one stop button for many runs, conditions that only look at the
    message in hand (`TextMentionTermination`), memories that are only read, agents of classes of your own, scripts'
    module level, Streamlit pages and tests. Agents and teams at module level are AGL102.

    ## Fix safety

    There is no fix.

    ## References

    - "Managing state" and "Termination" in the AgentChat user guide
    - `GroupChat` in AutoGen's agent chat reference
    """

    code, name, severity = "AGL103", "shared-conversation-object", Severity.WARNING
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_test:
            return
        found: dict[cst.CSTNode, str] = {}
        constructions = [
            (scope.function, construction)
            for scope in self.model.walk.scopes
            for call in scope.own(cst.Call)
            if (construction := self.model.construction(call)) is not None and not construction.is_base_call
        ]
        sources = [
            self._outliving(constructions),
            self._shared_memories(constructions),
            self._used_elsewhere(),
            self._within_teams(constructions),
            self._running_at_once(),
            self._of_group_chats(constructions),
        ]
        for source in sources:
            for place, message in source:
                found.setdefault(place, message)
        for place, message in found.items():
            self.report(place, message)

    # -- what outlives the callers -----------------------------------------------------------------------------------

    def _outliving(self, built: list[tuple[Scope | None, Construction]]) -> Iterator[tuple[cst.CSTNode, str]]:
        found = list(self._parts_that_outlive(built))
        # Who imports the module is asked last: it means looking through the project.
        if found and (self.model.is_service or not self.model.serves_scripts_only):
            yield from found

    def _parts_that_outlive(self, built: list[tuple[Scope | None, Construction]]) -> Iterator[tuple[cst.CSTNode, str]]:
        if self.model.runs_per_session:
            return
        for function, construction in built:
            if function is None or not self.model.is_reenterable(function):
                continue
            user = f"all callers of `{function.name}`" if not function.name.startswith("<") else "all callers"
            context = context_of(construction, self.model)
            if context is not None and context.is_shared:
                what = self._called(context.node, "model context")
                yield context.node, f"{what} is shared by {user}: {_HARMS['model context']}"
            condition = condition_of(construction, self.model)
            # A clock that starts at import is another mistake than a shared one.
            if condition is not None and condition.is_shared and not condition.has_clock:
                what = self._called(condition.node, "condition")
                yield condition.node, f"{what} is shared by {user}: {_HARMS['condition']}"

    def _shared_memories(self, built: list[tuple[Scope | None, Construction]]) -> Iterator[tuple[cst.CSTNode, str]]:
        """A `ListMemory` that handlers add to and that agents are built with."""
        if self.model.runs_per_session:
            return
        used = {each.site for _, construction in built for each in memories_of(construction, self.model)}
        if not used:
            return
        for scope in self.model.graph.functions:
            if not self.model.is_reenterable(scope):
                continue
            for call in scope.inline(cst.Call):
                memory = self._changed_memory(call)
                if memory is not None and memory.site is not None and memory.site in used:
                    what = self._called(memory.site, "memory")
                    harm = f"what `{scope.name}` adds for one caller reaches the agents of all; build one for each user"
                    yield memory.site, f"{what} outlives its callers: {harm}"

    def _used_elsewhere(self) -> Iterator[tuple[cst.CSTNode, str]]:
        """What the module level builds for functions of other modules."""
        for part in parts_used_elsewhere(self.model):
            user = f"all callers of `{part.user}`" if not part.user.startswith("<") else "all callers"
            yield part.node, f"{self._called(part.node, part.kind)} is shared by {user}: {_HARMS[part.kind]}"

    def _changed_memory(self, call: cst.Call) -> Instance | None:
        if not isinstance(call.func, cst.Attribute) or call.func.attr.value not in _MEMORY_CHANGES:
            return None
        for value in self.model.evaluate(call.func):
            if isinstance(value, ApiMethod) and value.owner.name == "ListMemory" and value.receiver.shared:
                return value.receiver
        return None

    # -- within one team ---------------------------------------------------------------------------------------------

    def _within_teams(self, built: list[tuple[Scope | None, Construction]]) -> Iterator[tuple[cst.CSTNode, str]]:
        for _, construction in built:
            if "team" not in construction.api.kinds:
                continue
            outer = condition_of(construction, self.model)
            seen: set[cst.CSTNode] = set()
            for member in participants(construction, self.model):
                context = context_of(member, self.model)
                if context is not None and (context.node in seen or self._is_built_once_for(member, context.node)):
                    harm = "several members of a team have it: each message is in it once for each of them"
                    yield context.node, f"{self._called(context.node, 'model context')}: {harm}; build one for each"
                elif context is not None:
                    seen.add(context.node)
                for inner in (member, *participants(member, self.model)):
                    condition = condition_of(inner, self.model) if "team" in inner.api.kinds else None
                    if outer is not None and condition is not None and condition.node is outer.node:
                        harm = "an inner team and the team around it have it, and it may never end them"
                        yield outer.node, f"{self._called(outer.node, 'condition')}: {harm}; build one for each"

    def _is_built_once_for(self, member: Construction, context: cst.CSTNode) -> bool:
        """True when `member` is built in the rounds of a comprehension, and its context before."""
        for outer in self.model.ancestors(member.call):
            if isinstance(outer, cst.FunctionDef | cst.Lambda):
                return False
            if isinstance(outer, cst.ListComp | cst.SetComp | cst.GeneratorExp):
                return outer not in self.model.ancestors(context)
        return False

    # -- at the same time --------------------------------------------------------------------------------------------

    def _running_at_once(self) -> Iterator[tuple[cst.CSTNode, str]]:
        for runs in concurrent_runs(self.model):
            running: dict[tuple[Key, ...], ConcurrentRun] = {}
            parts: dict[cst.CSTNode, ConcurrentRun] = {}
            for each in runs:
                key = self._who_runs(each)
                if key is not None and all(self._remembers(instance) for instance in each.run.receivers):
                    first = running.setdefault(key, each)
                    if each.is_repeated or first.start is not each.start:
                        yield first.run.call, self._run_twice(key, each)
                for part, kind, passed in self._parts_of(each):
                    first = parts.setdefault(part, each)
                    in_each_round = (
                        each.is_repeated and key is None and lasting_key(passed, each, self.model) is not None
                    )
                    if in_each_round or self._are_two(first, each):
                        yield part, self._in_two(part, kind)

    def _who_runs(self, each: ConcurrentRun) -> tuple[Key, ...] | None:
        """The agent or team, for a classic chat both agents; `None` when other rounds may have others."""
        func = each.run.call.func
        who = [func.value] if isinstance(func, cst.Attribute) else []
        if each.run.method.owner.family is Family.CLASSIC:
            # A sender has a history for each partner: only the same pair gets in its own way.
            recipient = self.model.arguments(each.run.call).get("recipient", 0)
            who = [*who, recipient.value] if recipient is not None else []
        keys = [lasting_key(node, each, self.model) for node in who]
        known = tuple(key for key in keys if key is not None)
        return known if known and len(known) == len(keys) else None

    def _run_twice(self, keys: tuple[Key, ...], each: ConcurrentRun) -> str:
        names = [".".join((binding.name, *attributes)) for binding, attributes in keys]
        if len(names) > 1:
            harm = "all of the chats have one history; build both for each chat"
            return f"`{names[0]}` and `{names[1]}` chat several times at the same time: {harm}"
        noun = "team" if self._is_team(each.run.receivers[0]) else "agent"
        name = names[0]
        harm = "every run but the first raises ValueError" if noun == "team" else "the runs mix their messages"
        return f"`{name}` runs several times at the same time: {harm}; build one {noun} for each run"

    def _are_two(self, one: ConcurrentRun, other: ConcurrentRun) -> bool:
        return one.start is not other.start and one.run.receivers[0].site is not other.run.receivers[0].site

    def _parts_of(self, each: ConcurrentRun) -> Iterator[tuple[cst.CSTNode, str, cst.BaseExpression]]:
        """What keeps the conversation of a run: contexts, a team's agents and condition, and the expression that each
        is passed by.
        """
        site = each.run.receivers[0].site
        construction = self.model.construction(site) if site is not None else None
        if construction is None or len(each.run.receivers) > 1:
            return
        condition, context = condition_of(construction, self.model), context_of(construction, self.model)
        if condition is not None and (passed := argument_value(construction, "termination_condition")) is not None:
            yield condition.node, "condition", passed
        if context is not None and (passed := argument_value(construction, "model_context")) is not None:
            yield context.node, "model context", passed
        for passed in member_expressions(construction):
            for instance in self.model.evaluate(passed):
                if isinstance(instance, Instance) and instance.site is not None and self._remembers(instance):
                    yield instance.site, "agent", passed

    def _in_two(self, part: cst.CSTNode, kind: str) -> str:
        harm = "they end early or late" if kind == "condition" else "it mixes their messages"
        return f"{self._called(part, kind)} has a part in runs that go on at the same time: {harm}; build one for each"

    def _remembers(self, instance: Instance) -> bool:
        """True for agents and teams of AutoGen that keep the conversation; a class of the module may not."""
        if instance.site is not None and instance.site in self.model.sharing.objects:
            return False
        if instance.origin is not None and instance.origin in self.model.sharing.imported:
            return False
        if isinstance(instance.type, LocalClass):
            evaluator = self.model.constructors.evaluator
            scopes = evaluator.local_mro(instance.type.scope)
            if any(method in scope.bindings for scope in scopes for method in _OWN_WAYS):
                return False
        if isinstance(instance.type, ImportedClass) and any(map(instance.type.may_define, _OWN_WAYS)):
            return False
        classes = self.model.api_classes(instance)
        if any(api.family is Family.CLASSIC for api in classes):
            return True
        return self._is_team(instance) or any(api.is_subclass_of(name) for api in classes for name in _REMEMBERING)

    def _is_team(self, instance: Instance) -> bool:
        return any("team" in api.kinds for api in self.model.api_classes(instance))

    # -- classic group chats -----------------------------------------------------------------------------------------

    def _of_group_chats(self, built: list[tuple[Scope | None, Construction]]) -> Iterator[tuple[cst.CSTNode, str]]:
        for part, is_group_chat in shared_transcripts([each for _, each in built], self.model):
            holders, noun = ("managers", "group chat") if is_group_chat else ("group chats", "list")
            harm = f"two {holders} have it, and the second chat wipes the first one's transcript"
            yield part, f"{self._called(part, noun)}: {harm}; build one for each"

    def _called(self, node: cst.CSTNode, noun: str) -> str:
        if isinstance(node, cst.Name | cst.Attribute):
            return f"`{self.model.module.code_for_node(node)}`"
        name = name_of(node, self.model)
        return f"`{name}`" if name is not None else f"This {noun}"


RULE = SharedConversationObject
