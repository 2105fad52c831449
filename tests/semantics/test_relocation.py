"""When statements of the module level move into functions. The corpus, of AGL101 and AGL102, has what comes of it."""

from __future__ import annotations

import pytest

from autogen_lint import Settings, check_source
from autogen_lint.fixes import fix_source

HEAD = "from fastapi import FastAPI\nfrom autogen import AssistantAgent, UserProxyAgent\napp = FastAPI()\n"
AGL102 = Settings(select=("AGL102",))


def service(agents: int) -> str:
    names = [f"a{number}" for number in range(agents)]
    built = "".join(f"{name} = AssistantAgent('{name}', llm_config=False)\n" for name in names)
    chats = "".join(f"    {name}.initiate_chat({names[0]}, message=q, max_turns=1)\n" for name in names)
    return f"{HEAD}{built}@app.post('/')\ndef ask(q: str):\n{chats}"


@pytest.mark.parametrize(("agents", "is_offered"), [(50, True), (51, False)])
def test_a_factory_builds_no_more_agents_than_a_line_can_name(agents: int, is_offered: bool) -> None:
    findings = check_source(service(agents), "service.py", AGL102)
    assert len(findings) == agents
    assert all((finding.fix is not None) == is_offered for finding in findings)


def test_agents_are_built_in_the_order_they_were_in_whichever_is_used_first() -> None:
    code = HEAD + (
        "b = AssistantAgent('b', llm_config=False)\n"
        "a = UserProxyAgent('a', human_input_mode='NEVER', code_execution_config=False)\n\n\n"
        "@app.post('/')\ndef ask(q: str):\n    a.initiate_chat(b, message=q, max_turns=1)\n"
    )
    fixed = fix_source(code, "service.py", AGL102, unsafe=True).source
    assert "    b = AssistantAgent" in fixed
    assert fixed.index("    b = AssistantAgent") < fixed.index("    a = UserProxyAgent")
    assert "    return b, a\n" in fixed
    assert "    b, a = build_agents()\n" in fixed


@pytest.mark.parametrize(
    ("agents", "taken", "factory"),
    [
        (("_Bot_",), "", "build_bot"),
        (("bot",), "build_bot = None\n", "build_agents"),
        (("bot", "critic"), "from factories import build_agents, make_agents\n", "create_agents"),
        (("bot",), "def f(build_bot, build_agents, make_agents, create_agents, new_agents): ...\n", None),
    ],
)
def test_a_factory_has_a_name_that_nothing_else_has(agents: tuple[str, ...], taken: str, factory: str | None) -> None:
    built = "".join(f"{name} = AssistantAgent('a', llm_config=False)\n" for name in agents)
    chats = "".join(f"    {name}.initiate_chat(peer, message=q, max_turns=1)\n" for name in agents)
    code = f"{HEAD}{taken}{built}@app.post('/')\ndef ask(q: str, peer: UserProxyAgent):\n{chats}"
    fixes = {finding.fix and finding.fix.title for finding in check_source(code, "service.py", AGL102)}
    assert fixes == {factory and f"Build the agents per call, in `{factory}()`"}


@pytest.mark.parametrize("prefix", ["", "f", "rf"])
def test_the_inside_of_a_text_over_several_lines_stays_as_it_is(prefix: str) -> None:
    text = f'{prefix}"""You are\n  {{ROLE}}\nand kind."""'
    code = (
        f"{HEAD}ROLE = 'a porter'\nbot = AssistantAgent(\n    'bot',\n    system_message={text},\n)\n\n\n"
        "@app.post('/')\ndef ask(q: str, peer: UserProxyAgent):\n    bot.initiate_chat(peer, message=q, max_turns=1)\n"
    )
    fixed = fix_source(code, "service.py", AGL102, unsafe=True).source
    assert (
        f"    bot = AssistantAgent(\n        'bot',\n        system_message={text},\n    )\n    return bot\n" in fixed
    )
