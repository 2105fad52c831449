"""The event loop waits for a chat that an imported method hides."""

from clinic.phones import Operator, Phone
from fastapi import FastAPI

app = FastAPI()


@app.post("/call")
async def call(question: str) -> str:
    phone = Phone("phone", human_input_mode="NEVER", llm_config=False)
    operator = Operator("operator", human_input_mode="NEVER", llm_config=False)
    phone.ring(operator, question)  #! AGL403
    return phone.initiate_chat(operator, message=question).summary  #! AGL403
