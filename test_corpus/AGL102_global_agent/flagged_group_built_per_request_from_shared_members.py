"""The group chat is fresh in every request, its members are not."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

architect = AssistantAgent("architect", llm_config=LLM)  #! AGL102 unsafe-fix
tester = AssistantAgent("tester", llm_config=LLM)  #! AGL102 unsafe-fix


@app.post("/design")
def design(feature: str):
    owner = UserProxyAgent("owner", human_input_mode="NEVER", code_execution_config=False)
    chat = GroupChat(agents=[owner, architect, tester], messages=[], max_round=6)
    manager = GroupChatManager(chat, llm_config=LLM)
    return {"design": owner.initiate_chat(manager, message=feature).summary}
