"""AG2's `run` takes any keyword: the misspelt ones do nothing, and the agent has the limits it had."""
import os

from autogen import ConversableAgent, LLMConfig

llm_config = LLMConfig({"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]})


def summarise(text: str) -> str:
    writer = ConversableAgent("writer", system_message="You summarise texts.", llm_config=llm_config)
    response = writer.run(message=text, max_turns=2, user_input=False)  #! AGL605 unsafe-fix
    response.process()
    return response.summary


def discuss(question: str) -> str:
    optimist = ConversableAgent("optimist", llm_config=llm_config)
    sceptic = ConversableAgent("sceptic", llm_config=llm_config)
    response = optimist.run(sceptic, message=question, max_turns=4)  #! AGL605 unsafe-fix
    response.process()
    return response.summary
