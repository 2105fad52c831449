"""The rules, one module each, and the index that names them without importing LibCST."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


RULES: tuple[RuleEntry, ...] = (
    RuleEntry("AGL101", "module-level-history", "shared_state.module_level_history"),
    RuleEntry("AGL102", "global-agent", "shared_state.global_agent"),
    RuleEntry("AGL104", "mutable-default-history", "shared_state.mutable_default_history"),
    RuleEntry("AGL201", "auto-reply-none", "termination.auto_reply_none"),
    RuleEntry("AGL202", "human-input-always", "termination.human_input_always"),
    RuleEntry("AGL203", "implicit-human-input", "termination.implicit_human_input"),
    RuleEntry("AGL204", "termination-crashes-on-none", "termination.termination_crashes_on_none"),
    RuleEntry("AGL301", "swallowed-exception", "errors.swallowed_exception"),
    RuleEntry("AGL401", "nested-asyncio-run", "concurrency.nested_asyncio_run"),
    RuleEntry("AGL402", "asyncio-run-on-sync-api", "concurrency.asyncio_run_on_sync_api"),
    RuleEntry("AGL403", "blocking-chat-in-async", "concurrency.blocking_chat_in_async"),
    RuleEntry("AGL605", "unknown-option", "configuration.unknown_option"),
    RuleEntry("AGL606", "wrong-family-argument", "configuration.wrong_family_argument"),
    RuleEntry("AGL607", "invented-import", "configuration.invented_import"),
)

SYNTAX_ERROR = "AGL000"
"""Reported for a file that cannot be parsed; not a rule, so it can be neither selected nor ignored."""


def load_rules(codes: Iterable[str]) -> list[type[Rule]]:
    """Import the rule classes of `codes`, in the order of `RULES`.

    Imports LibCST. Codes that name no rule are passed over: settings have refused them already.
    """
    wanted = frozenset(codes)
    return [_load(entry) for entry in RULES if entry.code in wanted]


def _load(entry: RuleEntry) -> type[Rule]:
    module = importlib.import_module(f"autogen_lint.rules.{entry.module}")
    rule: type[Rule] = module.RULE
    return rule
