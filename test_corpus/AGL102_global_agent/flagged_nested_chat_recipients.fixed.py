"""Writer with a nested critic, both built at import and reached by one route."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    writer = AssistantAgent("writer", llm_config=LLM)  #! AGL102 unsafe-fix
    critic = AssistantAgent("critic", llm_config=LLM, system_message="Find weak sentences.")  #! AGL102 unsafe-fix
    publisher = UserProxyAgent("publisher", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return writer, critic, publisher


def reflection(recipient, messages, sender, config):
    return f"Review this: {recipient.chat_messages_for_summary(sender)[-1]['content']}"


@app.post("/articles")
def articles(topic: str):
    writer, critic, publisher = build_agents()
    publisher.register_nested_chats(
        [{"recipient": critic, "message": reflection, "summary_method": "last_msg", "max_turns": 1}],
        trigger=writer,
    )
    result = publisher.initiate_chat(writer, message=topic, max_turns=2)
    return {"article": result.summary}
