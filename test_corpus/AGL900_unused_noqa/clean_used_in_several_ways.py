"""Recipe service: every comment silences what is reported on its line, in a string over lines, or by a prefix."""
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

cook = autogen.AssistantAgent("cook", llm_config=LLM)  # noqa: AGL102
guest = autogen.UserProxyAgent(  # noqa: AGL1 one kitchen, one guest
    "guest",
    human_input_mode="NEVER",
    code_execution_config=False,
    max_consecutive_auto_reply=None,  # type: ignore[arg-type]  # noqa: E501,AGL201
)
critic = """
a critic
""", autogen.AssistantAgent("critic", llm_config=LLM)  # noqa: AGL102


@app.post("/recipe")
def recipe(wish: str) -> str:
    guest.initiate_chat(critic[1], message=wish, max_turns=1)
    return guest.initiate_chat(cook, message=wish, max_turns=1).summary
