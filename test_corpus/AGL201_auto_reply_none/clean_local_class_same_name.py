"""A home-grown ConversableAgent over the OpenAI client; its None really means no limit."""
import os
from dataclasses import dataclass, field

import autogen
from openai import OpenAI


@dataclass
class ConversableAgent:
    name: str
    system_message: str = ""
    max_consecutive_auto_reply: int | None = None
    log: list[str] = field(default_factory=list)

    def update_max_consecutive_auto_reply(self, value):
        self.max_consecutive_auto_reply = value

    def ask(self, text: str) -> str:
        client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
        answer = client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "system", "content": self.system_message}, {"role": "user", "content": text}],
        )
        return answer.choices[0].message.content or ""


def compare(question: str) -> tuple[str, str]:
    own = ConversableAgent("own", max_consecutive_auto_reply=None)
    own.update_max_consecutive_auto_reply(None)
    llm = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    theirs = autogen.AssistantAgent("theirs", llm_config=llm, max_consecutive_auto_reply=1)
    proxy = autogen.UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    return own.ask(question), proxy.initiate_chat(theirs, message=question, max_turns=1).summary
