"""The tool can be run, and no model knows of it."""
import os

import autogen


def word_count(text: str) -> int:
    """Number of words in a text."""
    return len(text.split())


def count(text: str) -> str:
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    counter = autogen.AssistantAgent("counter", llm_config=config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.register_for_execution()(word_count)  #! AGL507
    return user.initiate_chat(counter, message=f"Count the words: {text}", max_turns=2).summary


if __name__ == "__main__":
    print(count("one two three"))
