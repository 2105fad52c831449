"""What visitors of the web page ask."""

from clinic.agents import Guard, Listener, Nurse, Patient, Queue, Witness
from clinic.night import NightPatient
from fastapi import FastAPI

app = FastAPI()


@app.post("/day")
def day(question: str) -> str:
    nurse = Nurse("nurse", {"model": "gpt-4", "base_url": "http://localhost:1234/v1"})
    for someone in (Patient("patient"), Guard("ALWAYS"), Witness("witness"), NightPatient("sleeper")):
        someone.initiate_chat(nurse, message=question)
    return Listener("listener").initiate_chat(nurse, message=question).summary


@app.post("/queue")
async def queue(question: str) -> str:
    desk, nurse = Queue("desk", llm_config=False), Queue("nurse", llm_config=False)
    nurse.generate_reply()
    return desk.initiate_chat(nurse, question)
