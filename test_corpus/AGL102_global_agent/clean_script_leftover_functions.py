"""Notebook turned script: it chats at module level, an earlier experiment is still lying around."""
import os

import autogen

config_list = [{"model": "gpt-4", "api_key": os.environ["OPENAI_API_KEY"]}]
writer = autogen.AssistantAgent("writer", llm_config={"config_list": config_list})
reader = autogen.UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)


def old_single_shot(topic):
    reply = writer.generate_reply(messages=[{"role": "user", "content": topic}])
    return reply


def with_longer_prompt(topic):
    return reader.initiate_chat(writer, message=f"{topic}\n" * 3, max_turns=1)


result = reader.initiate_chat(writer, message="Write a limerick about compilers.", max_turns=1)
print(result.summary)
