"""What messages name: the class, the word that was meant, the function it is about. The corpus marks lines only."""

from __future__ import annotations

import pytest

from autogen_lint import Settings, check_source

CLASSIC = "from autogen import AssistantAgent, GroupChat, UserProxyAgent, gather_usage_summary\n"
AGENTCHAT = (
    "from autogen_agentchat.agents import AssistantAgent\nfrom autogen_agentchat.teams import RoundRobinGroupChat\n"
)
CLIENT = "from autogen_ext.models.openai import OpenAIChatCompletionClient\n"


def messages(code: str, rule: str) -> list[str]:
    return [finding.message for finding in check_source(code, "service.py", Settings(select=(rule,)))]


@pytest.mark.parametrize(
    ("code", "part"),
    [
        (
            f"{CLASSIC}AssistantAgent('a', sistem_message='x')",
            "`AssistantAgent` of classic AutoGen takes no `sistem_message=`; did you mean `system_message=`?",
        ),
        (
            f"{CLASSIC}gather_usage_summary(agent=[])",
            "`gather_usage_summary` of classic AutoGen takes no `agent=`; did you mean `agents=`?",
        ),
        (
            f"{AGENTCHAT}async def f(m, t):\n    await AssistantAgent('a', m).run(tasks=t)",
            "takes no `tasks=`; did you mean `task=`?",
        ),
        (
            f"{AGENTCHAT}RoundRobinGroupChat([], max_turn=3)",
            "`RoundRobinGroupChat` of AutoGen AgentChat takes no `max_turn=`; did you mean `max_turns=`?",
        ),
        (
            f"{CLIENT}OpenAIChatCompletionClient(model='gpt-4o', temprature=0)",
            "`OpenAIChatCompletionClient` drops `temprature=` without a word; did you mean `temperature=`?",
        ),
    ],
)
def test_a_wrong_keyword_is_told_the_right_one(code: str, part: str) -> None:
    (message,) = messages(code, "AGL606")
    assert part in message


RETRIED = """
from autogen import AssistantAgent, UserProxyAgent

class Desk:
    def __init__(self, user: UserProxyAgent, bot: AssistantAgent):
        self.opening = user.initiate_chat(bot, message="Hello", max_turns=1)

    def ask(self, user: UserProxyAgent, bot: AssistantAgent):
        return user.initiate_chat(bot, message="Hello", max_turns=1)

def again(desk: Desk, user, bot):
    for _ in range(3):
        try:
            return CALL
        except Exception as error:
            print(error)
"""


@pytest.mark.parametrize(
    ("call", "part"),
    [
        ("Desk(user, bot)", "the chat in `Desk()`"),
        ("desk.ask(user, bot)", "the chat in `ask()`"),
        ("UserProxyAgent('u').initiate_chat(bot, message='Hello', max_turns=1)", "repeats `initiate_chat()`"),
    ],
)
def test_a_retry_names_the_chat_or_what_leads_to_it(call: str, part: str) -> None:
    (message,) = messages(RETRIED.replace("CALL", call), "AGL302")
    assert part in message


REFUSED = """
from autogen import AssistantAgent, GroupChat, UserProxyAgent
from autogen_agentchat.agents import AssistantAgent as Helper
from autogen_agentchat.messages import MultiModalMessage, TextMessage
bot = AssistantAgent("bot")
user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
helper = Helper("helper", client)
async def f():
"""


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("user.send(5, bot)", "a number is no message for `send`; use a str, or a dict with the text in `content`"),
        ("user.send({'role': 'user'}, bot)", "`send` raises ValueError; put the text in `content`"),
        ("user.initiate_chat(bot, message={'content': 5})", "`initiate_chat` refuses it; make it a str"),
        ("bot.generate_reply('Hello')", "takes a list of messages, and fails on a str; write [{"),
        ("bot.generate_reply(messages=['Hello'])", "takes dicts as messages, and fails on a str; write [{"),
        ("GroupChat([bot, user], 'Hello')", "with a str the chat fails in its first round; pass a list"),
        ("TextMessage(content=None, source='u')", "raises a ValidationError for `content=None`; pass a str"),
        ("TextMessage(content=['Hi'], source='u')", "raises a ValidationError for a list as content; pass a str"),
        ("MultiModalMessage(content='Hi', source='u')", "raises a ValidationError for a str as content; pass a list"),
        ("TextMessage('Hi', 'u')", "takes keyword arguments only, and raises TypeError for others; name them"),
        ("TextMessage(content='Hi')", "without `source=` raises a ValidationError; pass it"),
        ("TextMessage()", "without `source=` and `content=` raises a ValidationError; pass them"),
        ("await helper.run(task=5)", "and fails on a number; use `TextMessage(content=..., source=...)`"),
        ("await helper.run(task={'content': 'Hi'})", "and fails on a dict; use"),
        ("await helper.run(task=['Hi'])", "and fails on a str in it; use"),
        (
            "await helper.on_messages(messages='Hi', cancellation_token=None)",
            "takes a list of message objects, and fails on a str; use",
        ),
    ],
)
def test_what_is_refused_is_told_why_and_what_to_write(code: str, message: str) -> None:
    (found,) = messages(f"{REFUSED}    {code}\n", "AGL501")
    assert message in found


@pytest.mark.parametrize(
    ("request_", "part"),
    [
        ("requests.get(url)", "`requests.get()` in the tool `fetch` has no timeout"),
        ("requests.get(url, timeout=None)", "`requests.get(timeout=None)` in the tool `fetch` has no timeout"),
        ("requests.Session().get(url)", "`requests.Session.get()` in the tool `fetch` has no timeout"),
    ],
)
def test_a_request_is_named_as_it_is_written(request_: str, part: str) -> None:
    tool = f"import requests\n@user.register_for_execution()\ndef fetch(url: str):\n    return {request_}.text\n"
    (message,) = messages(f"{CLASSIC}user = UserProxyAgent('user')\n{tool}", "AGL503")
    assert part in message
