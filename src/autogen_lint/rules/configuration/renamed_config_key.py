"""AGL601: options of a model under the names they had before pyautogen 0.2."""

from __future__ import annotations

from pathlib import Path

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.early_releases import is_of_early_releases
from autogen_lint.semantics.edits import NodeEdit, ProposedFix, replace_node
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.llm_configs import LlmConfig, Option
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.texts import strings_by_value
from autogen_lint.semantics.values import Constant

_NEW_NAMES = {"api_base": "base_url", "request_timeout": "timeout", "use_cache": "cache_seed"}
_CLIENTS = {
    "autogen_ext.models.openai.OpenAIChatCompletionClient": "base_url",
    "autogen_ext.models.openai.AzureOpenAIChatCompletionClient": "azure_endpoint",
}


class RenamedConfigKey(Rule):
    """`api_base`, `request_timeout` and `use_cache` have other names since pyautogen 0.2.

    ## Why it bites

    They come from openai 0.x. Since pyautogen 0.2 AutoGen hands an option that it does not know to the model request:
    the first one ends in `TypeError: Completions.create() got an unexpected keyword argument 'api_base'`. At the top
    of an `llm_config`, beside its `config_list`, they make the agent's constructor raise in ag2 0.9 and later. An
    Azure entry with `api_base` has no endpoint, and the constructor raises `ValueError` (pyautogen 0.2.35, ag2 0.9.10,
    autogen 0.14.1).

    The OpenAI clients of AgentChat drop unknown keywords without a word: requests go to OpenAI's own address instead
    of the given one, and wait for up to ten minutes (autogen-ext 0.7.5).

    ## Example

    ```python
    assistant = AssistantAgent(
        "assistant", llm_config={"config_list": [{"model": "llama-3", "api_base": "http://localhost:1234/v1"}]}
    )
    ```

    ## Use instead

    ```python
    assistant = AssistantAgent(
        "assistant", llm_config={"config_list": [{"model": "llama-3", "base_url": "http://localhost:1234/v1"}]}
    )
    ```

    `request_timeout` is `timeout` today, and `"use_cache": False` is `"cache_seed": None`.

    A config that another module of the project keeps, and that does not use AutoGen itself, is reported where it is
    first used.

    ## When to ignore it

    With pyautogen 0.1, where the names are right. Projects whose requirements pin `pyautogen` below 0.2 or `openai`
    below 1, and modules that use `openai.ChatCompletion` and its kin, are left alone. So are entries with a
    `model_client_cls` of your own or an `api_type` other than OpenAI's and Azure's, and what stands below a condition
    on a version or in a `try` with `except TypeError`.

    ## Fix safety

    In a config that reaches AutoGen the new name is safe: with the old one no request was ever made. It is unsafe where
    the module has the old name in another string, and may read it, and where only the name of a dict says that it is a
    config. There is no fix where the config also goes to
    something else as `**config`, where the new name is there already, for `use_cache` that is not literally `False`,
    and for an `api_base` beside a `config_list`, which belongs into the entries of that list. In AgentChat the fix is
    unsafe: requests go somewhere else from then on.

    ## References

    - "Migration guide" of the openai package, from 0.28 to 1.0
    - "LLM Configuration" in the AutoGen 0.2 user guide
    """

    code, name, severity = "AGL601", "renamed-config-key", Severity.ERROR
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        configs = self.model.llm_configs
        found = [(option, [config]) for config in configs for option in config.options if option.name in _NEW_NAMES]
        found += [(option, among) for option, among in configs.later_options if option.name in _NEW_NAMES]
        found = [(option, among) for option, among in found if all(map(configs.goes_to_openai, among))]
        imported = [
            (option, each)
            for each in configs.imported
            for option in each.config.options
            if option.name in _NEW_NAMES and configs.goes_to_openai(each.config) and not each.is_known_at_home
        ]
        if not (found or imported) or is_of_early_releases(self.model):
            return
        read = self._names_read({option.node for option, _ in found})
        for option, among in found:
            if not _is_for_some_releases(option.node, self.model):
                fix = self._fix(option, among, read)
                self.report(option.node, _message(option, among), fix=fix)
        for option, each in imported:
            home = each.config.model
            if not _is_for_some_releases(option.node, home) and not is_of_early_releases(home):
                self.report(each.use, _message(option, [each.config], f" in `{Path(home.filename).name}`"))

    def _fix(self, option: Option, among: list[LlmConfig], read: set[str]) -> ProposedFix | None:
        new = _NEW_NAMES[option.name]
        if any(
            config.option(new) is not None or self.model.llm_configs.is_spread_elsewhere(config) for config in among
        ):
            return None
        if option.name == "api_base" and any(config.option("config_list") is not None for config in among):
            return None
        edits = _renaming(option, new)
        if option.name == "use_cache":
            if literal_value(option.value) != Constant(False):
                return None
            edits += (replace_node(option.value, "None"),)
        is_safe = option.name not in read and not any(config.by_name for config in among)
        applicability = Applicability.SAFE if is_safe else Applicability.UNSAFE
        return ProposedFix(applicability, f"Rename it to `{new}`", edits) if edits else None

    def _names_read(self, keys: set[cst.BaseExpression | cst.Arg]) -> set[str]:
        """The old names that stand in a string of the module which is not one of the reported `keys`."""
        strings = strings_by_value(self.model)
        return {name for name in _NEW_NAMES if any(text not in keys for text in strings.get(name, ()))}

    def visit_Call(self, node: cst.Call) -> None:
        client = self.model.construction(node)
        if client is None or client.api.qualified_name not in _CLIENTS:
            return
        for name, new in (("api_base", _CLIENTS[client.api.qualified_name]), ("request_timeout", "timeout")):
            argument = client.argument(name)
            if isinstance(argument, Argument):
                effect = "requests go to OpenAI's own address" if new == "base_url" else "it has no effect"
                message = f"`{client.api.name}` silently ignores `{name}`: {effect}; the name is `{new}`"
                self.report(argument.node, message, fix=_client_fix(client, argument, new))


def _is_for_some_releases(node: cst.CSTNode, model: Model) -> bool:
    """True below a condition on a version, and in a `try` that is ready for the TypeError."""
    text = model.module.code_for_node
    for outer in model.ancestors(node):
        if isinstance(outer, cst.If | cst.IfExp) and "version" in text(outer.test).lower().replace("api_version", ""):
            return True
        if isinstance(outer, cst.Try) and any(
            handler.type is not None and "TypeError" in text(handler.type) for handler in outer.handlers
        ):
            return True
    return False


def _message(option: Option, among: list[LlmConfig], where: str = "") -> str:
    new = _NEW_NAMES[option.name]
    text = (
        f"`{option.name}`{where} is no option since pyautogen 0.2, and the first request to the model raises TypeError"
    )
    if option.name == "use_cache":
        return f"{text}; `cache_seed` switches the cache: `None` is off, a number is on"
    if option.name == "api_base" and any(config.option("config_list") is not None for config in among):
        return f"{text}; write `{new}` in the entries of `config_list`"
    return f"{text}; the name is `{new}`"


def _renaming(option: Option, new: str) -> tuple[NodeEdit, ...]:
    if isinstance(option.node, cst.Arg):
        return (replace_node(option.node.keyword, new),) if option.node.keyword is not None else ()
    if not isinstance(option.node, cst.SimpleString) or option.node.prefix:
        return ()
    return (replace_node(option.node, f"{option.node.quote}{new}{option.node.quote}"),)


def _client_fix(client: Construction, argument: Argument, new: str) -> ProposedFix | None:
    keyword = argument.node.keyword
    # The endpoint of Azure's client may be given in two ways that exclude each other.
    if keyword is None or not argument.is_written_there or new == "azure_endpoint":
        return None
    if isinstance(client.argument(new), Argument):
        return None
    return ProposedFix(Applicability.UNSAFE, f"Rename it to `{new}`", (replace_node(keyword, new),))


RULE = RenamedConfigKey
