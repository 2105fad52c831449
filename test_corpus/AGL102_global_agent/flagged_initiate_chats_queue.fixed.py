"""FastAPI onboarding flow: a sequence of chats over four shared agents."""
import os

import autogen
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
llm = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    personal = autogen.ConversableAgent("personal", "Ask for name and place.", llm_config=llm, human_input_mode="NEVER")  #! AGL102 unsafe-fix
    topics = autogen.ConversableAgent("topics", "Find the topics of interest.", llm_config=llm, human_input_mode="NEVER")  #! AGL102 unsafe-fix
    engagement = autogen.ConversableAgent("engagement", "Tell a fun fact.", llm_config=llm, human_input_mode="NEVER")  #! AGL102 unsafe-fix
    customer = autogen.UserProxyAgent("customer", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return personal, topics, engagement, customer


class Signup(BaseModel):
    text: str


@app.post("/onboard")
def onboard(signup: Signup):
    personal, topics, engagement, customer = build_agents()
    results = autogen.initiate_chats(
        [
            {"sender": personal, "recipient": customer, "message": signup.text, "max_turns": 1},
            {"sender": topics, "recipient": customer, "message": "What do you read?", "max_turns": 1},
            {"sender": customer, "recipient": engagement, "message": "Your turn.", "max_turns": 1},
        ]
    )
    return [r.summary for r in results]
