"""AGL605: an option that AutoGen takes without a word and does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst

from autogen_lint.catalogue import Family, find_class
from autogen_lint.catalogue.releases import method_options
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.chats import ChatCall
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.edits import ProposedFix, replace_node
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.near_misses import near_miss
from autogen_lint.semantics.texts import strings_by_value
from autogen_lint.semantics.values import ApiMethod, Constant, External, Function, Items, LocalClass, Partial, Value

_INPUT_MODES = ("ALWAYS", "TERMINATE", "NEVER")
_SELECTION_METHODS = ("auto", "manual", "random", "round_robin")

_WORD = re.compile(r"[A-Za-z][\w -]*")

_ROUNDS = frozenset({"max_round", "max_rounds"})
"""What `max_turns` is called elsewhere: `GroupChat` has `max_round`, `initiate_group_chat` has `max_rounds`."""
_OPEN_CHATS = frozenset({"initiate_chat", "a_initiate_chat", "run", "a_run"})
_CHAT_QUEUES = frozenset({"initiate_chats", "a_initiate_chats", "register_nested_chats"})
_NEVER_A_SLIP = frozenset({"sender", "carryover", "chat_id", "prerequisites"})


class UnknownOption(Rule):
    """A misspelt option that AutoGen accepts without a word: `max_turn=`, `human_input_mode="never"`.

    ## Why it bites

    Three places take anything. `initiate_chat`, `run` (ag2 0.9 and later) and their async partners have `**kwargs`:
    `max_turn=3` or `max_rounds=3` arrives nowhere and the chat has no limit but its agents'. `human_input_mode` is
    not checked: all but `"ALWAYS"`, `"TERMINATE"` and `"NEVER"`, in capitals, acts as `"TERMINATE"`, so that
    `"never"` asks at the console when the chat ends; a `UserProxyAgent` without `description` raises `KeyError`
    instead. `speaker_selection_method` is checked when the first speaker is chosen: `ValueError` in the middle of a
    chat. Observed in pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1.

    ## Example

    ```python
    def ask(question):
        assistant, user = build_agents()
        return user.initiate_chat(assistant, message=question, max_turn=3).summary
    ```

    ## Use instead

    ```python
    def ask(question):
        assistant, user = build_agents()
        return user.initiate_chat(assistant, message=question, max_turns=3).summary
    ```

    ## When to ignore it

    When a callable `message` reads the keyword from its context: then it is no slip. The rule is silent where it sees
    such a callable. Keywords that are unlike any option are context, and are never reported; nor are values that are
    not written in the module, nor those of classes of your own that choose speakers themselves.

    ## Fix safety

    The fix puts the one near match in the place of what is written. It is safe where that cannot change anything
    that worked: a `speaker_selection_method`, which raised; a `human_input_mode` that is `"TERMINATE"` in other
    letters, or that raised, if the agent runs no code. It is unsafe for `"NEVER"` and for keywords: what was written
    had no effect, and has one then. `"ALWAYS"` is not put anywhere: the chat would stop for a person where it has not
    stopped so far.

    ## References

    - `ConversableAgent.initiate_chat` and `GroupChat` in the AutoGen 0.2 reference
    """

    code, name, severity = "AGL605", "unknown-option", Severity.ERROR
    families = frozenset({Family.CLASSIC})
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Call(self, node: cst.Call) -> None:
        built = self.model.construction(node)
        if built is not None:
            if built.api.family is Family.CLASSIC:
                self._check_construction(built)
            return
        if isinstance(node.func, cst.Attribute | cst.Name):
            self._check_chat(node)

    # -- values ------------------------------------------------------------------------------------------------------

    def _check_construction(self, built: Construction) -> None:
        if "agent" in built.api.kinds:
            self._check_mode(built)
        elif "group_chat" in built.api.kinds:
            self._check_selection(built)

    def _check_mode(self, agent: Construction) -> None:
        argument = agent.argument("human_input_mode")
        value = self._constant(argument)
        if not isinstance(argument, Argument) or value is None or value.value in _INPUT_MODES:
            return
        right = self._right(value, _INPUT_MODES)
        if right is None and _is_placeholder(value):
            return
        if agent.subclass is not None and (right is None or self._is_mentioned_again(argument, value)):
            return
        raises = self._raises_at_once(agent)
        acts_so = 'acts as "TERMINATE"' if isinstance(value.value, str) else "is no mode"
        message = f"`human_input_mode={_written(value)}` {'raises KeyError' if raises else acts_so}"
        is_harmless = right == "TERMINATE" and not raises
        is_safe = is_harmless or (raises and self._runs_no_code(agent))
        fix = None
        if right != "ALWAYS":
            # That would stop for a person where nothing has stopped so far.
            fix = self._value_fix(argument, right, Applicability.SAFE if is_safe else Applicability.UNSAFE)
        severity = Severity.NOTE if is_harmless else self.severity
        self.report(argument.node, f"{message}: there are {_listed(_INPUT_MODES)}", severity=severity, fix=fix)

    def _raises_at_once(self, agent: Construction) -> bool:
        """True for a `UserProxyAgent` that has to look up the description that goes with its mode."""
        return (
            agent.api.qualified_name == "autogen.UserProxyAgent"
            and agent.local is None
            and not agent.is_base_call
            and not agent.arguments.open_ended
            and agent.arguments.get("description") is None
            and len(agent.arguments.positional) < 11
            and agent.partial is None
        )

    def _runs_no_code(self, agent: Construction) -> bool:
        execution = self._constant(agent.argument("code_execution_config"))
        return execution is not None and execution.value is False

    def _check_selection(self, chat: Construction) -> None:
        argument = chat.argument("speaker_selection_method")
        value = self._constant(argument)
        if not isinstance(argument, Argument) or value is None or not isinstance(value.value, str):
            return
        if value.value.lower() in _SELECTION_METHODS or chat.subclass is not None:
            return
        right = self._right(value, _SELECTION_METHODS)
        if right is None and _is_placeholder(value):
            return
        written = f"`speaker_selection_method={_written(value)}`"
        message = f"{written} is a ValueError in the chat: there are {_listed(_SELECTION_METHODS)}"
        self.report(argument.node, message, fix=self._value_fix(argument, right, Applicability.SAFE))

    def _constant(self, argument: object) -> Constant | None:
        return self.model.constant(argument.value) if isinstance(argument, Argument) else None

    def _right(self, value: Constant, known: tuple[str, ...]) -> str | None:
        return near_miss(value.value, known) if isinstance(value.value, str) else None

    def _is_mentioned_again(self, argument: Argument, value: Constant) -> bool:
        """True when the module writes the value elsewhere too, as more than another mode: one that its own classes
        know.
        """
        return any(
            string is not argument.value and not self._is_passed_as_mode(string)
            for string in (strings_by_value(self.model).get(value.value, ()) if isinstance(value.value, str) else ())
        )

    def _is_passed_as_mode(self, string: cst.SimpleString) -> bool:
        parent = self.model.parent(string)
        return isinstance(parent, cst.Arg) and parent.keyword is not None and parent.keyword.value == "human_input_mode"

    def _value_fix(self, argument: Argument, right: str | None, applicability: Applicability) -> ProposedFix | None:
        """Only where the value stands at the call: behind a name it may serve others."""
        written = argument.value
        if right is None or not argument.is_written_there or not isinstance(written, cst.SimpleString):
            return None
        quote = written.quote
        return ProposedFix(applicability, f"Write {right!r}", (replace_node(written, f"{quote}{right}{quote}"),))

    # -- keywords ----------------------------------------------------------------------------------------------------

    def _check_chat(self, node: cst.Call) -> None:
        method = node.func.attr.value if type(node.func) is cst.Attribute else ""
        if method in _CHAT_QUEUES or type(node.func) is cst.Name:
            self._check_queue(node)
        if method not in _OPEN_CHATS or any(arg.star == "**" for arg in node.args):
            return
        chat = self.model.chat_call(node)
        if chat is None or chat.family is not Family.CLASSIC or chat.handed_over or self._is_overridden(node):
            return
        message = self.model.arguments(node).get("message")
        if message is not None and self._makes_message(message.value):
            return
        passed = {arg.keyword.value for arg in node.args if arg.keyword is not None}
        for arg in node.args:
            if arg.keyword is not None:
                self._check_keyword(arg, chat, passed)

    def _is_overridden(self, node: cst.Call) -> bool:
        """True when the chat method is one of a local class, which may take what it likes."""
        return any(isinstance(value, Function) for value in self.model.evaluate(node.func))

    def _check_keyword(self, arg: cst.Arg, chat: ChatCall, passed: set[str]) -> None:
        assert arg.keyword is not None
        written = arg.keyword.value
        right = _right_keyword(written, chat.method, passed)
        if right is None:
            return
        if written in _ROUNDS and self._may_talk_to_a_group(chat):
            limits = "two agents have `max_turns=`, a group has `GroupChat(max_round=...)`"
            self.report(arg, f"`{chat.method}` ignores `{written}=` without a word; {limits}")
            return
        # What was meant to be a list of messages is no message.
        edits = (replace_node(arg.keyword, right),)
        fix = ProposedFix(Applicability.UNSAFE, f"Write `{right}=`", edits) if right != "message" else None
        self.report(arg, f"`{chat.method}` ignores `{written}=` without a word; it is called `{right}=`", fix=fix)

    def _may_talk_to_a_group(self, chat: ChatCall) -> bool:
        recipient = self.model.arguments(chat.node).get("recipient", 0)
        known = self.model.involved((recipient.value,)) if recipient is not None else []
        return not known or any("manager" in api.kinds for each in known for api in self.model.api_classes(each))

    def _makes_message(self, message: cst.BaseExpression | None) -> bool:
        """True for a message that may be a callable: it is given all keywords, as its context."""
        if message is None:
            return False
        return isinstance(message, cst.Lambda) or any(map(_may_be_called, self.model.evaluate(message)))

    def _check_queue(self, node: cst.Call) -> None:
        """The dicts of `initiate_chats([{...}])`, whose items become keywords of `initiate_chat`."""
        if not self._is_queue_call(node) or not node.args:
            return
        arguments = self.model.arguments(node)
        queue = arguments.get("chat_queue", 0)
        for entry in self._entries(queue.value) if queue is not None else ():
            keys = {
                str(key.value): element
                for element in entry.elements
                if isinstance(element, cst.DictElement) and (key := literal_value(element.key)) is not None
            }
            message = keys["message"].value if "message" in keys else None
            if "recipient" not in keys or len(keys) < len(entry.elements) or self._makes_message(message):
                continue
            for written, element in keys.items():
                right = _right_keyword(written, "initiate_chat", set(keys))
                if right is not None and isinstance(element.key, cst.SimpleString):
                    self._report_key(element.key, right)

    def _is_queue_call(self, node: cst.Call) -> bool:
        chat = self.model.chat_call(node)
        if chat is not None:
            return chat.family is Family.CLASSIC and chat.method in _CHAT_QUEUES and not self._is_overridden(node)
        return (
            isinstance(node.func, cst.Attribute)
            and node.func.attr.value == "register_nested_chats"
            and any(self.model.is_talking(receiver) for receiver in self.model.involved((node.func.value,)))
        )

    def _entries(self, queue: cst.BaseExpression) -> Iterator[cst.Dict]:
        for value in self.model.evaluate(queue):
            if isinstance(value, Items) and isinstance(value.node, cst.List | cst.Tuple):
                yield from (element.value for element in value.node.elements if isinstance(element.value, cst.Dict))

    def _report_key(self, key: cst.SimpleString, right: str) -> None:
        edits = (replace_node(key, f"{key.quote}{right}{key.quote}"),)
        fix = ProposedFix(Applicability.UNSAFE, f'Write "{right}"', edits)
        self.report(key, f"the chat ignores `{key.value}` without a word; the key is `{right}`", fix=fix)


def _right_keyword(written: str, method: str, passed: set[str]) -> str | None:
    """The option that a keyword is a slip for; `None` when it is none, or when the option is passed as well."""
    agent = find_class("autogen.ConversableAgent")
    options = method_options(agent, method) if agent is not None else frozenset()
    if written in options or written in _NEVER_A_SLIP:
        return None
    right = "max_turns" if written in _ROUNDS else near_miss(written, options, least=6)
    return None if right in passed else right


def _may_be_called(value: Value) -> bool:
    if isinstance(value, ApiMethod):
        return value.owner.method_kind(value.name) is not None
    if isinstance(value, External):
        return "(" not in value.name and not value.name.startswith("builtins.")
    return isinstance(value, Function | Partial | LocalClass)


def _is_placeholder(value: Constant) -> bool:
    """True for what a template has in the place of a value: `__MODE__`, `{mode}`, `$MODE`."""
    return isinstance(value.value, str) and _WORD.fullmatch(value.value) is None


def _written(value: Constant) -> str:
    return f'"{value.value}"' if isinstance(value.value, str) else repr(value.value)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names[:-1]) + f' and "{names[-1]}"'


RULE = UnknownOption
