"""Long and with the right prefix, but typed by running a finger along the keyboard."""

import os

from autogen import AssistantAgent, UserProxyAgent

os.environ.setdefault("OPENAI_API_KEY", "sk-1234567890abcdef1234567890abcdef1234567890abcdef")

samples = [
    {"model": "gpt-4o", "api_key": "sk-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKL"},
    {"model": "gpt-4o", "api_key": "sk-abc123def456ghi789jkl012mno345pqr678stu901vwx234"},
    {"model": "gpt-4o", "api_key": "0123456789abcdef0123456789abcdef"},
    {"model": "gpt-4o", "api_key": "00000000000000000000000000000000"},
    {"model": "gpt-4o", "api_key": "deadbeefdeadbeefdeadbeefdeadbeef"},
    {"model": "gpt-4o", "api_key": "sk-qwertyuiop1234567890asdfghjkl"},
    {"model": "gpt-4o", "api_key": "sk-aaaaaaaaaabbbbbbbbbbcccccccccc1234567890"},
    {"model": "gpt-4o", "api_key": "12345678-1234-1234-1234-123456789012"},
]


def build():
    assistant = AssistantAgent("assistant", llm_config={"config_list": samples, "timeout": 30})
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return assistant, user
