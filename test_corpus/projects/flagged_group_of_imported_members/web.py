"""One council for all requests, of experts from elsewhere."""
from autogen import GroupChat, GroupChatManager, UserProxyAgent
from experts import LLM, banker, lawyer
from fastapi import FastAPI

app = FastAPI()
council = GroupChat([lawyer, banker], messages=[], max_round=6)  #! AGL102 unsafe-fix
chair = GroupChatManager(council, llm_config=LLM)  #! AGL102 unsafe-fix


@app.post("/ask")
def ask(question: str) -> str:
    client = UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False)
    return client.initiate_chat(chair, message=question, max_turns=1).summary
