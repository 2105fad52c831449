"""Department router: a module-level table of specialists, picked by the path."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI, HTTPException

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

SPECIALISTS = {
    "billing": AssistantAgent("billing", llm_config=LLM, system_message="You explain invoices."),  #! AGL102
    "shipping": AssistantAgent(  #! AGL102
        "shipping",
        llm_config=LLM,
        system_message="You track parcels.",
    ),
}


@app.post("/ask/{department}")
def ask(department: str, question: str):
    if department not in SPECIALISTS:
        raise HTTPException(404, f"no department {department}")
    customer = UserProxyAgent("customer", human_input_mode="NEVER", code_execution_config=False)
    result = customer.initiate_chat(SPECIALISTS[department], message=question, max_turns=1)
    return {"department": department, "answer": result.summary}
