"""FastAPI with agents per request; the two come out of one helper."""
import autogen
from fastapi import FastAPI

app = FastAPI()


def build_pair():
    llm_config = {"config_list": [{"model": "gpt-4o-mini"}]}
    tutor = autogen.ConversableAgent("tutor", llm_config=llm_config, human_input_mode="NEVER")
    pupil = autogen.ConversableAgent("pupil", llm_config=llm_config, human_input_mode="NEVER")
    return tutor, pupil


@app.get("/lesson")
async def lesson(subject: str):
    tutor, pupil = build_pair()
    result = await tutor.a_initiate_chat(pupil, message=f"Today we talk about {subject}.")  #! AGL205
    return {"lesson": result.chat_history}
