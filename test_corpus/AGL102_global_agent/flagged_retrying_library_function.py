"""Library function that asks again when the answer is empty, by calling itself."""
import os

from autogen import AssistantAgent

_llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
_oracle = AssistantAgent("oracle", llm_config=_llm)  #! AGL102 unsafe-fix


def ask(question: str, attempts: int = 3) -> str:
    reply = _oracle.generate_reply(messages=[{"role": "user", "content": question}])
    if not reply and attempts > 1:
        return ask(question, attempts - 1)
    return str(reply)
