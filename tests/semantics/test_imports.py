"""Where a fix puts the import that its code needs, and which names it may use."""

from __future__ import annotations

import pytest

from autogen_lint.fixes import fix_source

AGENTS = "from autogen import AssistantAgent, UserProxyAgent\n"
ASYNC = """

async def handle(user: UserProxyAgent, bot: AssistantAgent, question):
    user.initiate_chat(bot, message=question)
"""
SILENT = """

def handle(user: UserProxyAgent, bot: AssistantAgent, question):
    try:
        user.initiate_chat(bot, message=question)
    except Exception:
        pass
"""


@pytest.mark.parametrize(
    ("head", "fixed"),
    [
        (AGENTS, f"import asyncio\n\n{AGENTS}"),
        (f"import os\n{AGENTS}", f"import asyncio\nimport os\n{AGENTS}"),
        (f"import abc\n{AGENTS}", f"import abc\nimport asyncio\n{AGENTS}"),
        (f"import abc\nimport urllib.parse\n{AGENTS}", f"import abc\nimport asyncio\nimport urllib.parse\n{AGENTS}"),
        (f"from logging.handlers import X\n{AGENTS}", f"import asyncio\nfrom logging.handlers import X\n{AGENTS}"),
        (f"from . import mine\n{AGENTS}", f"import asyncio\n\nfrom . import mine\n{AGENTS}"),
        (f"import zoo.keeper\n{AGENTS}", f"import asyncio\n\nimport zoo.keeper\n{AGENTS}"),
        (
            f"from __future__ import annotations\n{AGENTS}",
            f"from __future__ import annotations\nimport asyncio\n\n{AGENTS}",
        ),
        (f'"""What it does."""\n{AGENTS}', f'"""What it does."""\nimport asyncio\n\n{AGENTS}'),
        (
            f'"""What it does."""\ntry:\n    {AGENTS}finally: ...\n',
            f'"""What it does."""\n\nimport asyncio\ntry:\n    {AGENTS}finally: ...\n',
        ),
        (f"try:\n    {AGENTS}finally: ...\n", f"import asyncio\n\ntry:\n    {AGENTS}finally: ...\n"),
        (
            f"#!/usr/bin/env python\ntry:\n    {AGENTS}finally: ...\n",
            f"#!/usr/bin/env python\nimport asyncio\n\ntry:\n    {AGENTS}finally: ...\n",
        ),
        # It is there already, by its name.
        (f"import asyncio, os\n{AGENTS}", f"import asyncio, os\n{AGENTS}"),
    ],
)
def test_an_import_joins_its_kin(head: str, fixed: str) -> None:
    before, _, after = fix_source(head + ASYNC, unsafe=True).source.partition("\n\nasync def")
    assert before == fixed
    assert "await asyncio.to_thread(user.initiate_chat, bot, message=question)" in after


@pytest.mark.parametrize(
    "head",
    [
        f"asyncio = None\n{AGENTS}",
        f"from trio import asyncio\n{AGENTS}",
        f"try:\n    import asyncio\nexcept ImportError: ...\n{AGENTS}",
        f"import asyncio\nimport asyncio\n{AGENTS}",
    ],
)
def test_a_name_that_means_something_else_or_not_always_is_not_used(head: str) -> None:
    assert fix_source(head + ASYNC, unsafe=True).source == head + ASYNC


@pytest.mark.parametrize(
    ("head", "fixed", "logger"),
    [
        (f"import logging\n{AGENTS}log = logging.getLogger()\n", "", "log"),
        (f"from loguru import logger as out\n{AGENTS}", "", "out"),
        (
            f"from mine import out\n{AGENTS}",
            f"import logging\n\nfrom mine import out\n{AGENTS}\nlogger = logging.getLogger(__name__)\n",
            "logger",
        ),
        (AGENTS, f"import logging\n\n{AGENTS}\nlogger = logging.getLogger(__name__)\n", "logger"),
        (
            f"{AGENTS}logger = None\n",
            f"import logging\n\n{AGENTS}\n_logger = logging.getLogger(__name__)\nlogger = None\n",
            "_logger",
        ),
        (
            f"{AGENTS}if True:\n    import os\n",
            f"import logging\n\n{AGENTS}if True:\n    import os\n\nlogger = logging.getLogger(__name__)\n",
            "logger",
        ),
        (
            f"{AGENTS}if True:\n    os = None\n",
            f"import logging\n\n{AGENTS}\nlogger = logging.getLogger(__name__)\nif True:\n    os = None\n",
            "logger",
        ),
    ],
)
def test_a_logger_is_the_modules_or_a_new_one_behind_the_imports(head: str, fixed: str, logger: str) -> None:
    source = fix_source(head + SILENT).source
    assert source.partition("\n\ndef handle")[0] == (fixed or head)
    assert f'        {logger}.exception("initiate_chat() failed")' in source


def test_where_all_names_for_a_logger_are_taken_nothing_is_logged() -> None:
    code = f"{AGENTS}{SILENT}".replace("question):", "question, logger, _logger, log, LOGGER):")
    result = fix_source(code)
    assert result.source == code
    assert [(finding.code, finding.fix) for finding in result.remaining] == [("AGL301", None)]
