"""Experiment converted from a notebook: chats at module level, the old helper is not called any more."""
import os

from autogen import AssistantAgent, UserProxyAgent

conversation = []
config_list = [{"model": "gpt-4", "api_key": os.environ["OPENAI_API_KEY"]}]

coder = AssistantAgent("coder", llm_config={"config_list": config_list, "cache_seed": 42})
proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config={"work_dir": "out", "use_docker": True})


def replay(question):
    conversation.append({"role": "user", "content": question})
    return coder.generate_reply(messages=conversation)


result = proxy.initiate_chat(coder, message="Plot sin(x) from 0 to 10 and save it as plot.png", max_turns=4)
conversation.extend(result.chat_history)
print(len(conversation), "messages")
