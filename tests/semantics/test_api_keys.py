"""What looks like a key, and what may be said about one. The keys are random, and nobody's."""

from __future__ import annotations

import random
import string
from pathlib import Path

import pytest

from autogen_lint import Settings, check_source
from autogen_lint.semantics.api_keys import key_shape

LETTERS_AND_DIGITS = string.ascii_letters + string.digits
HEX = "0123456789abcdef"
SHAPES = {
    "sk-": (LETTERS_AND_DIGITS, 48),
    "sk-proj-": (LETTERS_AND_DIGITS + "-_", 156),
    "sk-ant-api03-": (LETTERS_AND_DIGITS + "-_", 95),
    "sk-or-v1-": (HEX, 64),
    "AIza": (LETTERS_AND_DIGITS + "-_", 35),
    "gsk_": (LETTERS_AND_DIGITS, 52),
    "hf_": (string.ascii_letters, 34),
    "tvly-dev-": (LETTERS_AND_DIGITS, 32),
    "": (HEX, 32),
}


@pytest.mark.parametrize("mark", SHAPES)
def test_random_texts_of_a_providers_shape_are_keys(mark: str) -> None:
    chance = random.Random(mark)
    alphabet, length = SHAPES[mark]
    keys = [mark + "".join(chance.choices(alphabet, k=length)) for _ in range(300)]
    # A random text is taken for a word, a row or a repetition now and then.
    assert sum(key_shape(key) is not None for key in keys) > 280


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sk-",
        "sk-1234",
        "sk-" + "x" * 48,
        "sk-" + "0" * 48,
        "sk-1234567890abcdef1234567890abcdef1234567890abcdef",
        "sk-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKL",
        "sk-abc123def456ghi789jkl012mno345pqr678stu901",
        "sk-a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6",
        "sk-proj-your-project-key-goes-right-here-0000001",
        "sk-thisIsNotARealKeyButLooksLikeOne1",
        "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24",
        "OpenAiProductionKeyForTheTeamOf2024v1x9",
        "OPENAI_API_KEY_OF_THE_PRODUCTION_ACCOUNT_1",
        "your-openai-api-key-goes-right-here-2024",
        "12345678-1234-1234-1234-123456789012",
        "deadbeefdeadbeefdeadbeefdeadbeef",
        "thequickbrownfoxjumpsoverthelazydog",
        "99999999999999999999999999999999",
    ],
)
def test_stand_ins_are_none(text: str) -> None:
    assert key_shape(text) is None


def test_a_message_has_no_more_of_the_key_than_its_mark() -> None:
    key = "sk-proj-" + "".join(random.Random(7).choices(LETTERS_AND_DIGITS, k=80))
    program = f'from autogen import OpenAIWrapper\n\nclient = OpenAIWrapper(model="gpt-4o", api_key="{key}")\n'
    (finding,) = check_source(program, "client.py", Settings(select=("AGL603",)))
    assert "`sk-proj-...`, 88 characters" in finding.message
    assert not any(key[start : start + 4] in finding.message for start in range(len("sk-proj-"), len(key) - 4))


def test_a_constant_of_another_module_is_followed(tmp_path: Path) -> None:
    key = "sk-" + "".join(random.Random(8).choices(LETTERS_AND_DIGITS, k=48))
    (tmp_path / "secrets_of_us.py").write_text(f'TEAM = "{key}"\nNAME = "gpt-4o"\n')
    program = """
from autogen import AssistantAgent
from secrets_of_us import NAME, TEAM

first = {"model": NAME, "api_key": TEAM}
second = {"model": NAME, "api_key": TEAM}
"""
    module = tmp_path / "agents.py"
    module.write_text(program)
    (finding,) = check_source(program, str(module), Settings(select=("AGL603",)))
    assert finding.start.line == 5
    assert "`secrets_of_us.py`" in finding.message
    assert key not in finding.message
