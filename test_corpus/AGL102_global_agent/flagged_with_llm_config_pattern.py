"""AG2 group pattern: the pattern is made per request, the classroom agents at import."""
import os

from autogen import ConversableAgent, LLMConfig
from autogen.agentchat import initiate_group_chat
from autogen.agentchat.group.patterns import AutoPattern
from fastapi import FastAPI

app = FastAPI()
llm_config = LLMConfig(api_type="openai", model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])

with llm_config:
    lesson_planner = ConversableAgent(  #! AGL102
        name="lesson_planner", system_message="Plan the lesson.", human_input_mode="NEVER"
    )
    lesson_reviewer = ConversableAgent(  #! AGL102
        name="lesson_reviewer", system_message="Suggest at most three changes.", human_input_mode="NEVER"
    )


@app.post("/lessons")
def lessons(subject: str):
    pattern = AutoPattern(
        initial_agent=lesson_planner,
        agents=[lesson_planner, lesson_reviewer],
        group_manager_args={"llm_config": llm_config},
    )
    result, context, last_agent = initiate_group_chat(pattern=pattern, messages=subject, max_rounds=6)
    return {"lesson": result.summary, "by": last_agent.name}
