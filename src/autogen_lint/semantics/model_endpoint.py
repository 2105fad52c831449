"""Whose API the models of a module are asked through, as far as the module says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model, asked_once

_OPENAI_MODEL = re.compile(r"(gpt-\d|gpt4|chatgpt|o[134](-|$)|dall-e|text-embedding-|whisper-|tts-)", re.IGNORECASE)
_OPENAI_HOST = re.compile(r"openai\.com|azure\.com|azure\.us|microsoft\.com", re.IGNORECASE)
_OPENAI_KEYS = re.compile(r"^(AZURE_)?OPENAI_\w*|OAI_CONFIG_LIST", re.IGNORECASE)
_OPENAI_TYPES = frozenset({"openai", "open_ai", "azure"})
_OTHER_CLIENTS = frozenset({"model_client_cls", "client_host", "ollama"})


@asked_once
def asks_openai(model: Model) -> bool:
    """True when something names OpenAI's models or its keys, and nothing names another endpoint."""
    is_named = False
    for key, value in _settings(model):
        literal = literal_value(value)
        text = literal.value if literal is not None and isinstance(literal.value, str) else None
        if key in _OTHER_CLIENTS:
            return False
        if key == "api_type":
            if text is None or text.lower() not in _OPENAI_TYPES:
                return False
            is_named = True
        elif key in ("base_url", "api_base"):
            is_azure = text is None and "azure" in model.module.code_for_node(value).lower()
            if not is_azure and (text is None or not _OPENAI_HOST.search(text)):
                return False
        elif key == "model" and text is not None:
            if not _OPENAI_MODEL.match(text):
                return False
            is_named = True
    return is_named or _mentions_openai(model)


def _settings(model: Model) -> Iterator[tuple[str, cst.BaseExpression]]:
    """Every entry of a dict display and every keyword argument, by name."""
    for scope in model.walk.scopes:
        for element in scope.own(cst.DictElement):
            key = literal_value(element.key)
            if key is not None and isinstance(key.value, str):
                yield key.value, element.value
        for arg in scope.own(cst.Arg):
            if arg.keyword is not None:
                yield arg.keyword.value, arg.value


def _mentions_openai(model: Model) -> bool:
    """True for `OPENAI_API_KEY` and its kin, and for OpenAI's model names, anywhere in a literal."""
    return any(
        isinstance(literal.value, str) and (_OPENAI_KEYS.search(literal.value) or _OPENAI_MODEL.match(literal.value))
        for scope in model.walk.scopes
        for node in scope.own(cst.SimpleString)
        if (literal := literal_value(node)) is not None
    )
