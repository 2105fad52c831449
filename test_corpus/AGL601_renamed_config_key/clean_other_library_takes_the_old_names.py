"""LiteLLM and LangChain call them so to this day."""

import os

import litellm
from autogen import AssistantAgent, register_function
from langchain_openai import ChatOpenAI

llm_config = {"model": "claude-3-haiku", "api_base": os.environ["CLAUDE_URL"], "request_timeout": 30}
ranker = ChatOpenAI(model="gpt-4o-mini", request_timeout=15, openai_api_base=os.environ["RANKER_URL"])


def second_opinion(question: str) -> str:
    answer = litellm.completion(messages=[{"role": "user", "content": question}], **llm_config)
    ranked = ranker.invoke(answer.choices[0].message.content)
    direct = litellm.completion(model="gpt-4o", messages=[], api_base=os.environ["CLAUDE_URL"], request_timeout=9)
    return f"{ranked.content} {direct}"


def wire(assistant: AssistantAgent, executor: AssistantAgent) -> None:
    register_function(second_opinion, caller=assistant, executor=executor, description="Ask another model")
