"""What AGL605, AGL606 and AGL607 say about classic AutoGen, under pyautogen."""

from __future__ import annotations

from typing import Any

from real_chats import before_and_after, saying, watch

from autogen_lint import Settings, check_source

BUILD = """
from autogen import AssistantAgent, ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o"}], "cache_seed": None}


def build(name, **options):
    options = {"llm_config": LLM, "max_consecutive_auto_reply": 9, **options}
    return ConversableAgent(name, **{"human_input_mode": "NEVER", **options})
"""


def main(program: Any) -> Any:
    return program.main()


def codes(program: str) -> list[str]:
    rules = ("AGL605", "AGL606", "AGL607")
    return [finding.code for finding in check_source(program, settings=Settings(select=rules))]


# AGL605: options that are taken without a word.


def test_agl605_max_turn_is_no_limit() -> None:
    program = BUILD + (
        "def main():\n    return build('user').initiate_chat(build('bot'), message='Begin.', max_turn=2).chat_history\n"
    )
    before, after = before_and_after(program, "AGL605", main, lambda: saying("Go on."), unsafe=True)
    assert before.raised is None
    assert len(before.result) == 19, "only the agents' own limits end it"
    assert len(after.result) == 4


def test_agl605_max_turn_in_a_queue_of_chats_is_no_limit() -> None:
    program = BUILD + (
        "def main():\n"
        "    bot = build('bot')\n"
        "    user = build('user')\n"
        "    done = user.initiate_chats([{'recipient': bot, 'message': 'Begin.', 'max_turn': 1}])\n"
        "    return done[0].chat_history\n"
    )
    before, after = before_and_after(program, "AGL605", main, lambda: saying("Go on."), unsafe=True)
    assert (len(before.result), len(after.result)) == (19, 2)


def test_agl605_never_in_small_letters_asks_at_the_end() -> None:
    program = BUILD + (
        "def main():\n"
        "    bot = AssistantAgent('bot', llm_config=LLM, human_input_mode='never', max_consecutive_auto_reply=1)\n"
        "    return build('user').initiate_chat(bot, message='Begin.').chat_history\n"
    )
    before, after = before_and_after(program, "AGL605", main, lambda: saying("Go on."), unsafe=True)
    assert isinstance(before.raised, EOFError), "it asks at the console, and there is none"
    assert after.raised is None
    assert len(after.result) == 3


def test_agl605_terminate_in_small_letters_is_what_it_would_be() -> None:
    program = BUILD + (
        "def main():\n"
        "    bot = AssistantAgent('bot', llm_config=LLM, human_input_mode='terminate', max_consecutive_auto_reply=1)\n"
        "    return build('user').initiate_chat(bot, message='Begin.').chat_history\n"
    )
    before, after = before_and_after(program, "AGL605", main, lambda: saying("Go on."))
    assert isinstance(before.raised, EOFError)
    assert isinstance(after.raised, EOFError)
    assert before.messages == after.messages


def test_agl605_a_user_proxy_has_no_description_for_other_modes() -> None:
    program = BUILD + (
        "def main():\n"
        "    return UserProxyAgent('user', human_input_mode='Never', code_execution_config=False).human_input_mode\n"
    )
    before, after = before_and_after(program, "AGL605", main)
    assert isinstance(before.raised, KeyError)
    assert after.result == "NEVER"


def test_agl605_a_way_of_choosing_speakers_that_does_not_exist_fails_in_the_chat() -> None:
    program = BUILD + (
        "def main():\n"
        "    agents = [build('a'), build('b'), build('c')]\n"
        "    group = GroupChat(agents, [], max_round=4, speaker_selection_method='round-robin')\n"
        "    manager = GroupChatManager(group, llm_config=False, human_input_mode='NEVER')\n"
        "    return agents[0].initiate_chat(manager, message='Begin.').chat_history\n"
    )
    before, after = before_and_after(program, "AGL605", main)
    assert isinstance(before.raised, ValueError)
    assert "round-robin" in str(before.raised)
    assert len(after.result) == 4


# AGL606: keywords and methods that are not there.


def test_agl606_keywords_of_agentchat_are_refused() -> None:
    for line in (
        "AssistantAgent('a', model_client=None)",
        "AssistantAgent('a', system_mesage='Be brief.')",
        "GroupChat([], [], max_rounds=3)",
        "GroupChatManager(group_chat=None)",
        "build('a').send('Hello', build('b'), silence=True)",
    ):
        program = f"{BUILD}\ndef main():\n    return {line}\n"
        assert codes(program) == ["AGL606"], line
        assert isinstance(watch(program, main, saying("Fine.")).raised, TypeError), line


def test_agl606_methods_of_agentchat_are_missing() -> None:
    program = f"{BUILD}\ndef main():\n    return AssistantAgent('a', llm_config=LLM).run_stream(task='Begin.')\n"
    assert codes(program) == ["AGL606"]
    assert isinstance(watch(program, main, saying("Fine.")).raised, AttributeError)


def test_agl606_right_keywords_are_taken() -> None:
    program = BUILD + (
        "def main():\n"
        "    bot = AssistantAgent('a', llm_config=LLM, system_message='Be brief.')\n"
        "    group = GroupChat([bot], [], max_round=3)\n"
        "    return GroupChatManager(groupchat=group).groupchat.max_round\n"
    )
    assert codes(program) == []
    assert watch(program, main, saying("Fine.")).result == 3


# AGL607: imports of what is not there.


def test_agl607_inventions_cannot_be_imported() -> None:
    for line in (
        "import autogen.exceptions",
        "from autogen.exceptions import InvalidChatHistoryError",
        "from autogen import InvalidChatHistoryError",
        "from autogen import RoundRobinGroupChat",
        "from autogen.agentchat import AssistentAgent",
    ):
        assert codes(line) == ["AGL607"], line
        assert isinstance(watch(line, id, saying("Fine.")).raised, ImportError), line


def test_agl607_an_invented_exception_hides_the_real_one() -> None:
    handler = "except {} as error:\n        return type(error).__name__\n"
    program = "import autogen\n\n\ndef main():\n    try:\n        raise ValueError('what went wrong')\n    "
    invented, real = program + handler.format("autogen.InvalidChatHistoryError"), program + handler.format("ValueError")
    assert (codes(invented), codes(real)) == (["AGL607"], [])
    assert isinstance(watch(invented, main, saying("Fine.")).raised, AttributeError)
    assert watch(real, main, saying("Fine.")).result == "ValueError"
