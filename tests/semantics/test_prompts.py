"""What agents are told, and whether the module shows all of it."""

from __future__ import annotations

import pytest
from small_programs import Program

from autogen_lint.semantics.prompts import all_in_sight, strings

AGENTS = """
from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent
bot = AssistantAgent("bot", system_message="Answer.")
user = UserProxyAgent("user", human_input_mode="NEVER", system_message="Ask.")
"""
CHAT = "user.initiate_chat(bot, message='Hello')"


@pytest.mark.parametrize(
    "code",
    [
        CHAT,
        "user.initiate_chat(recipient=bot, message='Hel' + 'lo')",
        "async def f():\n    await user.a_initiate_chat(bot, message='Hello')",
        "import asyncio\nasync def f():\n    await asyncio.to_thread(user.initiate_chat, bot, message='Hello')",
        f"team = GroupChat([bot, user], [])\nmanager = GroupChatManager(team)\n{CHAT}",
        f"other = AssistantAgent('other', system_message='Say DONE.')\n{CHAT}",
        f"@user.register_for_execution()\n@bot.register_for_llm(description='d')\ndef f(): ...\n{CHAT}",
        f"ConversableAgent('other')\n{CHAT}",
        f"print('hello')\n{CHAT}",
    ],
)
def test_all_is_in_sight(code: str) -> None:
    assert all_in_sight(Program(AGENTS + code).model)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "user.send('Hello', bot)",
        "user.initiate_chat(message='Hello')",
        "user.initiate_chat(bot)",
        "user.initiate_chat(bot, message=text)",
        "user.initiate_chat(bot, message=input())",
        "user.initiate_chat(partner, message='Hello')",
        f"{CHAT}\nuser.initiate_chat(bot, message=text)",
        f"bot.update_system_message(text)\n{CHAT}",
        f"AssistantAgent('other', system_message=text)\n{CHAT}",
        f"AssistantAgent('other', **options)\n{CHAT}",
        # AutoGen tells it a long text that speaks of TERMINATE.
        f"AssistantAgent('other')\n{CHAT}",
        # The default prompt of a UserProxyAgent is empty, but it asks a human.
        f"UserProxyAgent('other')\n{CHAT}",
        f"ConversableAgent('other', human_input_mode='ALWAYS')\n{CHAT}",
        f"ConversableAgent('other', human_input_mode=mode)\n{CHAT}",
        f"GroupChat([bot, partner], [])\n{CHAT}",
        f"GroupChat(members, [])\n{CHAT}",
        # Tools of unknown descriptions.
        f"toolkit.register_for_llm(bot)\n{CHAT}",
        f"ConversableAgent('c', llm_config={{'functions': FUNCTIONS}})\n{CHAT}",
        f"from mine import register_function\nregister_function(toolkit)\n{CHAT}",
        f"build(tools=toolkit)\n{CHAT}",
    ],
)
def test_something_is_not(code: str) -> None:
    assert not all_in_sight(Program(AGENTS + code).model)


AGENTCHAT = """
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.teams import RoundRobinGroupChat
bot = AssistantAgent("bot", client, system_message="Answer.")
team = RoundRobinGroupChat([MEMBERS])
async def f():
    await team.run(task="Hello")
"""


@pytest.mark.parametrize(
    ("members", "expected"),
    [("bot", True), ("bot, UserProxyAgent('user')", False), ("bot, partner", False), ("*partners", False)],
)
def test_a_human_in_a_team(members: str, expected: bool) -> None:
    assert all_in_sight(Program(AGENTCHAT.replace("MEMBERS", members)).model) is expected


def test_strings_but_for_those_that_are_left_out() -> None:
    program = Program('"""Docs."""\ndef f():\n    """More."""\n    show("in", f"this {x} that", g("here"))\ny = "out"')
    text, formatted, call = program.shown
    for left_out, missing in [((), ()), ((text,), ("in",)), ((formatted,), ("this ", " that")), ((call,), ("here",))]:
        found = set(strings(program.model, left_out))
        assert found == {"More.", "in", "this ", " that", "here", "out"} - set(missing)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("text", [r"\d DONE", r"\N{nothing} DONE", r"\x DONE"])
def test_a_text_with_an_escape_that_is_none_is_read_without_a_word(text: str) -> None:
    assert list(strings(Program(f"show('{text}')").model, ())) == [text]
