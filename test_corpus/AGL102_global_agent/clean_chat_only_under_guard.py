"""Service whose module-level pair is the warm-up of the __main__ block; requests build their own."""
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
probe = autogen.AssistantAgent("probe", llm_config=LLM)
operator = autogen.UserProxyAgent("operator", human_input_mode="NEVER", code_execution_config=False)


@app.post("/chat")
def chat(text: str):
    bot = autogen.AssistantAgent("bot", llm_config=LLM)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(bot, message=text, max_turns=1).summary


def warm_up():
    answer = operator.initiate_chat(probe, message="Say ok.", max_turns=1).summary
    print("model answers:", answer)


if __name__ == "__main__":
    import uvicorn

    warm_up()
    uvicorn.run(app)
