"""A nested sync reply function is registered with the agent; the coroutine itself awaits the async chat."""
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
cfg = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@app.post("/answer")
async def answer(text: str):
    front = autogen.ConversableAgent("front", llm_config=cfg, human_input_mode="NEVER")
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    def ask_expert(recipient, messages=None, sender=None, config=None):
        expert = autogen.AssistantAgent("expert", llm_config=cfg)
        return True, expert.generate_reply(messages=messages)

    front.register_reply(autogen.UserProxyAgent, ask_expert, position=1)
    front.register_nested_chats(
        [{"recipient": autogen.AssistantAgent("checker", llm_config=cfg), "max_turns": 1, "summary_method": "last_msg"}],
        trigger=user,
    )
    result = await user.a_initiate_chat(front, message=text, max_turns=1)
    return {"answer": result.summary}
