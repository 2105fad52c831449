"""The try body builds agents and hands a function on; the chat happens elsewhere."""
import os
import threading

from autogen import AssistantAgent, UserProxyAgent


def schedule(question: str, on_done):
    try:
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        bot = AssistantAgent("bot", llm_config=llm_config)
        user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

        def work():
            on_done(user.initiate_chat(bot, message=question, max_turns=1).summary)

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
    except Exception:
        return None
    return thread
