"""The gate opens for everything that could be AutoGen's, at the cost of a search."""

from __future__ import annotations

import pytest

from autogen_lint.gate import mentions_autogen


@pytest.mark.parametrize(
    "code",
    [
        "import autogen",
        "import autogen as ag",
        "from autogen_agentchat.agents import AssistantAgent",
        "import pyautogen",
        "from ag2 import Agent",
        "import ag2",
        'agents = __import__("ag2")',
        "# autogen is only mentioned",
    ],
)
def test_opens_for_code_that_names_autogen(code: str) -> None:
    assert mentions_autogen(code)
    assert mentions_autogen(code.encode())


@pytest.mark.parametrize("code", ["", "import os", "flag2 = 1", "ag2x = 1", "my_ag2_thing = 1", "import auto, gen"])
def test_stays_shut_for_other_code(code: str) -> None:
    assert not mentions_autogen(code)
    assert not mentions_autogen(code.encode())
