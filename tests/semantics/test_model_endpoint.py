"""Whose API a module asks, as far as it says so."""

from __future__ import annotations

import pytest
from small_programs import Program

from autogen_lint.semantics.model_endpoint import asks_openai


@pytest.mark.parametrize(
    "code",
    [
        "config = {'model': 'gpt-4o'}",
        "config = {'model': 'o3'}",
        "build(model='gpt-4o-mini')",
        "config = {'api_type': 'azure', 'model': deployment}",
        "config = {'api_type': 'OpenAI'}",
        "config = {'model': 'gpt-4o', 'base_url': 'https://api.openai.com/v1'}",
        "config = {'model': 'gpt-4o', 'base_url': azure_endpoint()}",
        "config = {'model': name, 'api_key': os.environ['OPENAI_API_KEY']}",
        "config_list = autogen.config_list_from_json('OAI_CONFIG_LIST')",
        "filter = ['gpt-4']",
        # Keys that say nothing.
        "config = {1: 'llama', key: 'llama', 'model': 'gpt-4o'}\nbuild('llama', *args, **options)",
    ],
)
def test_openais(code: str) -> None:
    assert asks_openai(Program(code).model)


@pytest.mark.parametrize(
    "code",
    [
        "config = {}",
        "config = {'model': 'llama3'}",
        "config = {'model': name}",
        "config = {'model': 'my-gpt-4o'}",
        "config = {'model': 'gpt-4o', 'base_url': 'http://localhost:1234/v1'}",
        "config = {'model': 'gpt-4o', 'base_url': server()}",
        "config = {'model': 'gpt-4o', 'api_base': URL}",
        "config = {'model': 'gpt-4o', 'api_type': 'anthropic'}",
        "config = {'model': 'gpt-4o', 'api_type': kind}",
        "config = {'model': 'gpt-4o', 'model_client_cls': 'Local'}",
        "config = {'model': 'gpt-4o', 'client_host': 'http://localhost:11434'}",
        "build(model='gpt-4o', base_url='http://localhost')",
    ],
)
def test_others_and_nobodys(code: str) -> None:
    assert not asks_openai(Program(code).model)
