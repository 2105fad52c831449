"""What fixes are called, as reports and editors show it. The corpus has only what comes of them."""

from __future__ import annotations

import pytest
from corpus import CORPUS, read, settings_for

from autogen_lint import check_source


@pytest.mark.parametrize(
    ("program", "titles"),
    [
        ("AGL101_module_level_history/flagged_ag2_ask_with_history", {"Make `question_history` a local of `ask`"}),
        (
            "AGL102_global_agent/flagged_group_chat_manager_only_used",
            {"Build the agents per call, in `build_chair()`"},
        ),
        ("AGL104_mutable_default_history/flagged_agentchat_thread", {"Make a new one for each call"}),
        ("AGL202_human_input_always/flagged_alternative_imports", {"Never ask the human"}),
        ("AGL204_termination_crashes_on_none/flagged_attribute_assignment", {"Take `None` for an empty text"}),
        ("AGL206_group_chat_without_max_round/flagged_class_many_lines", {"State the 10 rounds that AutoGen uses"}),
        ("AGL207_team_without_termination/flagged_both_none", {"Bound the team to 10 turns"}),
        ("AGL301_swallowed_exception/flagged_constant_returns", {"Log the exception"}),
        (
            "AGL301_swallowed_exception/flagged_bare_except_in_one_line",
            {
                "Catch only Exception",
                "Catch only Exception, and log it",
                "Catch only Exception, and raise it again",
            },
        ),
        ("AGL401_nested_asyncio_run/flagged_ag2_agent_ask", {"Await the coroutine"}),
        ("AGL402_asyncio_run_on_sync_api/flagged_agents_as_parameters", {"Call it without asyncio"}),
        ("AGL403_blocking_chat_in_async/flagged_async_reply_function", {"Run the chat in a thread"}),
        ("AGL404_unawaited_chat/flagged_ag2_ask", {"Await it"}),
        ("AGL405_await_on_sync_api/flagged_error_is_caught", {"Drop the `await`"}),
        ("AGL503_tool_request_without_timeout/flagged_ag2_one_tools", {"Give up after 10 seconds"}),
        ("AGL601_renamed_config_key/flagged_agentchat_client", {"Rename it to `base_url`", "Rename it to `timeout`"}),
        ("AGL605_unknown_option/flagged_chat_queue", {'Write "max_turns"', 'Write "summary_method"'}),
    ],
)
def test_the_fixes_of_a_program_say_what_they_do(program: str, titles: set[str]) -> None:
    path = CORPUS / f"{program}.py"
    code = program[:6]
    findings = check_source(read(path), str(path), settings_for(path))
    assert {finding.fix.title for finding in findings if finding.fix is not None and finding.code == code} == titles
