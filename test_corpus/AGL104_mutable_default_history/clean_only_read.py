"""The default holds few-shot examples which nothing changes."""
import os

from autogen import AssistantAgent


def classify(text, examples=[{"role": "user", "content": "I love it"}, {"role": "assistant", "content": "positive"}]):
    rater = AssistantAgent("rater", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    return rater.generate_reply(messages=[*examples, {"role": "user", "content": text}])
