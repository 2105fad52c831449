"""AGL602: a model that is waited for without a limit of one's own."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.constructions import Passing
from autogen_lint.semantics.early_releases import is_of_early_releases
from autogen_lint.semantics.llm_configs import LlmConfig

_LIMITS = ("timeout", "request_timeout", "http_client")
_DEPTH = 5
_CLIENTS = {
    "autogen_ext.models.openai.OpenAIChatCompletionClient",
    "autogen_ext.models.openai.AzureOpenAIChatCompletionClient",
}


class ConfigWithoutTimeout(Rule):
    """A model's config sets no `timeout`, so that a request may take ten minutes, three times.

    ## Why it bites

    Without `timeout` the openai package's own default holds: 600 seconds for an answer, and two more tries after that
    (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1, autogen-ext 0.7.5). An endpoint that accepts the connection and says
    nothing holds the chat for half an hour, and a request handler with it. No `max_turns` bounds that.

    ## Example

    ```python
    import os
    from autogen import AssistantAgent

    assistant = AssistantAgent(
        "assistant", llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    )
    ```

    ## Use instead

    ```python
    import os
    from autogen import AssistantAgent

    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}], "timeout": 60},
    )
    ```

    `timeout` may also stand in each entry of `config_list`. AgentChat's OpenAI clients take `timeout=` as well.

    ## When to ignore it

    When ten minutes are what long answers of your model take. Configs that cannot be seen as a whole are left alone (a
    `config_list` from a file, unknown `**options`), and so are an `http_client` of your own, a `model_client_cls` and
    an `api_type` other than OpenAI's and Azure's, and projects that pin pyautogen 0.1, which had a limit of its own.

    ## Fix safety

    There is no automatic fix: how long your model may take is not the linter's to decide.

    ## References

    - "Timeouts" in the readme of the openai package
    """

    code, name, severity = "AGL602", "config-without-timeout", Severity.NOTE
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        configs = self.model.llm_configs
        if is_of_early_releases(self.model):
            return
        limited = {
            config for option, among in configs.later_options if option.name in _LIMITS for config in among
        } | self._ingredients()
        for config in configs:
            is_whole = config.option("model") is not None or self._entries(config) != []
            if not config.is_entry and is_whole and config not in limited and self._is_limited(config) is False:
                shown = config.node.func if isinstance(config.node, cst.Call) else config.node
                self.report(shown, _message("This config"))

    def _ingredients(self) -> set[LlmConfig]:
        """The configs that others are made of: the limit may be set there."""
        configs = self.model.llm_configs
        spread = [other for config in configs for other in config.others]
        merged = [
            side
            for scope in self.model.walk.scopes
            for operation in scope.own(cst.BinaryOperation)
            if isinstance(operation.operator, cst.BitOr)
            for side in (operation.left, operation.right)
        ]
        return {config for each in (*spread, *merged) for config in configs.behind(each)}

    def _is_limited(self, config: LlmConfig, depth: int = 0) -> bool | None:
        """Whether a limit is set, in the config or in all its entries; `None` when that cannot be told."""
        if depth > _DEPTH:
            return None
        if any(config.option(name) is not None for name in _LIMITS):
            return True
        if not self.model.llm_configs.goes_to_openai(config):
            return None
        spread = self._each_is_limited(config.others, depth + 1)
        if None in spread or True in spread:
            return None if None in spread else True
        entries = self._entries(config)
        answers = self._each_is_limited(entries, depth + 1) if entries is not None else [None]
        return None if None in answers else bool(answers) and all(answers)

    def _entries(self, config: LlmConfig) -> list[cst.BaseExpression] | None:
        nested = config.option("config_list")
        if nested is not None:
            return self.model.llm_configs.members(nested.value)
        call_arguments = config.node.args if isinstance(config.node, cst.Call) else ()
        return [arg.value for arg in call_arguments if arg.keyword is None and not arg.star]

    def _each_is_limited(self, mappings: Iterable[cst.BaseExpression], depth: int) -> list[bool | None]:
        found: list[bool | None] = []
        for mapping in mappings:
            parts = self.model.llm_configs.parts(mapping)
            found += [self._is_limited(part, depth) for part in parts] if parts is not None else [None]
        return found

    def visit_Call(self, node: cst.Call) -> None:
        client = self.model.construction(node)
        if client is None or client.is_base_call or client.api.qualified_name not in _CLIENTS:
            return
        if all(client.argument(name) is Passing.ABSENT for name in _LIMITS):
            self.report(node.func, _message(f"`{client.class_name}` without `timeout`"))


def _message(subject: str) -> str:
    missing = "" if "timeout" in subject else " sets no `timeout`"
    return f"{subject}{missing}: a request to the model may take 600 seconds, and is tried three times; set a limit"


RULE = ConfigWithoutTimeout
