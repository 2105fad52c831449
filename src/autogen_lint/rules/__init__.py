"""The rules, one module each, and the index that names them without importing LibCST."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable

    from autogen_lint.rules.base import Rule


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """What must be known of a rule before anything heavy is loaded; a test holds it equal to the rule class."""

    code: str
    name: str
    module: str
    on_by_default: bool = True
    is_about_manifests: bool = False
    is_about_comments: bool = False
    shows_code: bool = True
    """False for a rule about what must not get into a log: no output quotes the code it is about."""


RULES: tuple[RuleEntry, ...] = (
    RuleEntry("AGL101", "module-level-history", "shared_state.module_level_history"),
    RuleEntry("AGL102", "global-agent", "shared_state.global_agent"),
    RuleEntry("AGL103", "shared-conversation-object", "shared_state.shared_conversation_object"),
    RuleEntry("AGL104", "mutable-default-history", "shared_state.mutable_default_history"),
    RuleEntry("AGL105", "unlocked-session-update", "shared_state.unlocked_session_update", on_by_default=False),
    RuleEntry("AGL106", "lost-state-update", "shared_state.lost_state_update", on_by_default=False),
    RuleEntry("AGL107", "ephemeral-state-path", "shared_state.ephemeral_state_path", on_by_default=False),
    RuleEntry("AGL108", "unbounded-history", "shared_state.unbounded_history", on_by_default=False),
    RuleEntry("AGL109", "global-model-client", "shared_state.global_model_client"),
    RuleEntry("AGL110", "tool-mutates-shared-state", "shared_state.tool_mutates_shared_state", on_by_default=False),
    RuleEntry("AGL111", "in-process-session-store", "shared_state.in_process_session_store", on_by_default=False),
    RuleEntry("AGL201", "auto-reply-none", "termination.auto_reply_none"),
    RuleEntry("AGL202", "human-input-always", "termination.human_input_always"),
    RuleEntry("AGL203", "implicit-human-input", "termination.implicit_human_input"),
    RuleEntry("AGL204", "termination-crashes-on-none", "termination.termination_crashes_on_none"),
    RuleEntry("AGL205", "no-termination", "termination.no_termination", on_by_default=False),
    RuleEntry(
        "AGL206", "group-chat-without-max-round", "termination.group_chat_without_max_round", on_by_default=False
    ),
    RuleEntry("AGL207", "team-without-termination", "termination.team_without_termination"),
    RuleEntry("AGL208", "termination-word-in-task", "termination.termination_word_in_task"),
    RuleEntry(
        "AGL209",
        "termination-word-never-requested",
        "termination.termination_word_never_requested",
        on_by_default=False,
    ),
    RuleEntry("AGL301", "swallowed-exception", "errors.swallowed_exception"),
    RuleEntry("AGL302", "blind-retry", "errors.blind_retry", on_by_default=False),
    RuleEntry("AGL303", "tool-may-raise", "errors.tool_may_raise", on_by_default=False),
    RuleEntry("AGL401", "nested-asyncio-run", "concurrency.nested_asyncio_run"),
    RuleEntry("AGL402", "asyncio-run-on-sync-api", "concurrency.asyncio_run_on_sync_api"),
    RuleEntry("AGL403", "blocking-chat-in-async", "concurrency.blocking_chat_in_async"),
    RuleEntry("AGL404", "unawaited-chat", "concurrency.unawaited_chat"),
    RuleEntry("AGL405", "await-on-sync-api", "concurrency.await_on_sync_api"),
    RuleEntry("AGL406", "async-tool-in-sync-chat", "concurrency.async_tool_in_sync_chat", on_by_default=False),
    RuleEntry("AGL407", "uncancellable-timeout", "concurrency.uncancellable_timeout"),
    RuleEntry("AGL501", "malformed-message", "messages.malformed_message"),
    RuleEntry("AGL502", "unserialisable-tool-result", "messages.unserialisable_tool_result", on_by_default=False),
    RuleEntry("AGL503", "tool-request-without-timeout", "messages.tool_request_without_timeout"),
    RuleEntry("AGL504", "request-without-timeout", "messages.request_without_timeout", on_by_default=False),
    RuleEntry("AGL505", "unannotated-tool-parameter", "messages.unannotated_tool_parameter"),
    RuleEntry("AGL506", "tool-without-description", "messages.tool_without_description", on_by_default=False),
    RuleEntry("AGL507", "tool-registered-on-one-side", "messages.tool_registered_on_one_side", on_by_default=False),
    RuleEntry("AGL508", "invalid-agent-name", "messages.invalid_agent_name"),
    RuleEntry("AGL509", "duplicate-agent-name", "messages.duplicate_agent_name"),
    RuleEntry("AGL601", "renamed-config-key", "configuration.renamed_config_key"),
    RuleEntry("AGL602", "config-without-timeout", "configuration.config_without_timeout", on_by_default=False),
    RuleEntry("AGL603", "hard-coded-api-key", "configuration.hard_coded_api_key", shows_code=False),
    RuleEntry("AGL604", "unsandboxed-code-execution", "configuration.unsandboxed_code_execution", on_by_default=False),
    RuleEntry("AGL605", "unknown-option", "configuration.unknown_option"),
    RuleEntry("AGL606", "wrong-family-argument", "configuration.wrong_family_argument"),
    RuleEntry("AGL607", "invented-import", "configuration.invented_import"),
    RuleEntry(
        "AGL608", "requirement-without-module", "configuration.requirement_without_module", is_about_manifests=True
    ),
    RuleEntry("AGL900", "unused-noqa", "suppression.unused_noqa", on_by_default=False, is_about_comments=True),
)

ABOUT_MANIFESTS = frozenset(entry.code for entry in RULES if entry.is_about_manifests)
"""The codes of the rules that say nothing about modules."""

ABOUT_COMMENTS = frozenset(entry.code for entry in RULES if entry.is_about_comments)
"""The codes of the rules that judge what the others have found."""

SYNTAX_ERROR = "AGL000"
"""Reported for a file that cannot be parsed; not a rule, so it can be neither selected nor ignored."""


def load_rules(codes: Iterable[str]) -> list[type[Rule]]:
    """Import the rule classes of `codes`, in the order of `RULES`.

    Imports LibCST. Codes that name no rule are passed over: settings have refused them already.
    """
    wanted = frozenset(codes)
    return [_load(entry.module) for entry in RULES if entry.code in wanted]


@cache
def _load(name: str) -> type[Rule]:
    module = importlib.import_module(f"autogen_lint.rules.{name}")
    rule: type[Rule] = module.RULE
    return rule
