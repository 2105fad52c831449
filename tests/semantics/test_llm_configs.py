"""Model configs of classic AutoGen: which dicts are some, through whatever they come, and what is set on them later."""

from __future__ import annotations

import pytest
from small_programs import Program

HEAD = "import copy, os\nimport autogen\nfrom autogen import AssistantAgent, OpenAIWrapper\n"


def configs(code: str) -> set[str]:
    """The configs of a program, as they are written."""
    program = Program(HEAD + code)
    return {program.text(each.node) for each in program.model.llm_configs}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("AssistantAgent('a', llm_config={'seed': 1})", {"{'seed': 1}"}),
        ("AssistantAgent('a', llm_config=dict(seed=1))", {"dict(seed=1)"}),
        ("x = {'seed': 1}\nAssistantAgent('a', llm_config=x)", {"{'seed': 1}"}),
        ("AssistantAgent('a', llm_config=(x := {'seed': 1}))", {"{'seed': 1}"}),
        ("AssistantAgent('a', llm_config={'seed': 1} if x else {'seed': 2})", {"{'seed': 1}", "{'seed': 2}"}),
        ("AssistantAgent('a', llm_config=x or {'seed': 1})", {"{'seed': 1}"}),
        ("AssistantAgent('a', llm_config={'seed': 1} | {'b': 2})", {"{'seed': 1}", "{'b': 2}"}),
        ("AssistantAgent('a', llm_config={'seed': 1}.copy())", {"{'seed': 1}"}),
        ("AssistantAgent('a', llm_config=copy.deepcopy({'seed': 1}))", {"{'seed': 1}"}),
        ("def c():\n    return {'seed': 1}\nAssistantAgent('a', llm_config=c())", {"{'seed': 1}"}),
        ("x = {'a': {'seed': 1}, 'b': {'n': 2}}\nAssistantAgent('a', llm_config=x['a'])", {"{'seed': 1}"}),
        ("x = [{'seed': 1}, {'n': 2}]\nAssistantAgent('a', llm_config=x[i])", {"{'seed': 1}", "{'n': 2}"}),
        ("x = [{'n': n} for n in y]\nAssistantAgent('a', llm_config=x[0])", {"{'n': n}"}),
        ("for x in ({'n': 1}, {'n': 2}):\n    AssistantAgent('a', llm_config=x)", {"{'n': 1}", "{'n': 2}"}),
        ("class C:\n    x = {'seed': 1}\nAssistantAgent('a', llm_config=C.x)", {"{'seed': 1}"}),
        ("AssistantAgent('a', llm_config={**{'seed': 1}, 'n': 2})", {"{**{'seed': 1}, 'n': 2}", "{'seed': 1}"}),
        ("AssistantAgent('a', llm_config={'config_list': [{'n': 1}]})", {"{'config_list': [{'n': 1}]}", "{'n': 1}"}),
        ("OpenAIWrapper(config_list=[{'n': 1}])", {"OpenAIWrapper(config_list=[{'n': 1}])", "{'n': 1}"}),
        # By name only, and then with a model in it.
        ("llm_config = {'model': 'gpt-4o'}", {"{'model': 'gpt-4o'}"}),
        (
            "config_list = [{'model': 'gpt-4o'}]\nconfig_list.append({'model': 'o3'})",
            {"{'model': 'gpt-4o'}", "{'model': 'o3'}"},
        ),
        ("self.llm_config = {'model': 'gpt-4o'}", {"{'model': 'gpt-4o'}"}),
        ("run(llm_config={'model': 'gpt-4o'})", {"{'model': 'gpt-4o'}"}),
        ("def llm_config():\n    return {'model': 'gpt-4o'}", {"{'model': 'gpt-4o'}"}),
        ("llm_config = {'seed': 1}", set()),
        ("settings = {'model': 'gpt-4o'}", set()),
        ("llm_config = {'model': 'gpt-4o'}\nlitellm.completion(**llm_config)", set()),
        ("AssistantAgent('a', llm_config=False)", set()),
        ("AssistantAgent('a', llm_config=x[1:2])", set()),
        ("AssistantAgent('a', llm_config=(lambda: {'seed': 1})())", set()),
        ("AssistantAgent('a', llm_config=[{'seed': 1}].pop())", set()),
        ("x.append({'model': 'gpt-4o'})\nAssistantAgent('a', llm_config=[])", set()),
    ],
)
def test_what_is_a_config(code: str, found: set[str]) -> None:
    assert configs(code) == found


def test_a_config_that_is_made_of_itself_ends() -> None:
    code = "x = {'seed': 1}\nwhile y:\n    x = x | x\n    x = {**x}\nAssistantAgent('a', llm_config=x)"
    assert "{'seed': 1}" in configs(code)


@pytest.mark.parametrize(
    ("code", "members"),
    [
        ("[1, 2]", ["1", "2"]),
        ("(1, 2)", ["1", "2"]),
        ("[1] + [2]", ["1", "2"]),
        ("[n for n in y]", ["n"]),
        # Not all of them can be seen.
        ("[1, *y]", None),
        ("{'a': 1}", None),
        ("[1] if y else dict(a=1)", None),
        ("y", None),
        ("[]", None),
        ("grown", None),
    ],
)
def test_the_members_of_a_list(code: str, members: list[str] | None) -> None:
    program = Program(f"{HEAD}grown = [1]\nOpenAIWrapper(config_list=grown)\ngrown.append(2)\nshow({code})")
    (shown,) = program.shown
    found = program.model.llm_configs.members(shown)
    assert (None if found is None else [program.text(each) for each in found]) == members


@pytest.mark.parametrize(
    ("code", "options"),
    [
        ("x['timeout'] = 5", ["timeout"]),
        ("y = x['timeout'] = 5", ["timeout"]),
        ("x.update(timeout=5, seed=1)", ["timeout", "seed"]),
        ("x.update({'timeout': 5, key: 1, **y})", ["timeout"]),
        ("x.setdefault('timeout', 5)", ["timeout"]),
        ("x.update(*y, **y)", []),
        ("x.setdefault(key, 5)", []),
        ("x[key] = x[1:2] = x[1] = 5", []),
        ("x.timeout = 5", []),
        ("y['timeout'] = 5", []),
        ("x.get('timeout')", []),
    ],
)
def test_what_is_set_later(code: str, options: list[str]) -> None:
    program = Program(f"{HEAD}x = {{'seed': 1}}\nAssistantAgent('a', llm_config=x)\n{code}")
    assert [option.name for option, _ in program.model.llm_configs.later_options] == options


@pytest.mark.parametrize(
    ("options", "goes"),
    [
        ("'n': 1", True),
        ("'api_type': 'azure'", True),
        ("'api_type': 'anthropic'", False),
        ("'api_type': kind", False),
        ("'model_client_cls': 'Mine'", False),
    ],
)
def test_whose_package_asks(options: str, goes: bool) -> None:
    model = Program(f"{HEAD}AssistantAgent('a', llm_config={{{options}}})").model
    (config,) = model.llm_configs
    assert model.llm_configs.goes_to_openai(config) is goes
