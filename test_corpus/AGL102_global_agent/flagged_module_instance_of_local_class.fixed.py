"""Contract checker: one ContractCrew object is created at import and serves all uploads."""
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent
from fastapi import FastAPI, UploadFile

app = FastAPI()


class ContractCrew:
    def __init__(self, model: str = "gpt-4o"):
        llm_config = {"config_list": [{"model": model, "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.lawyer = AssistantAgent("lawyer", llm_config=llm_config)
        self.accountant = AssistantAgent("accountant", llm_config=llm_config)
        self.client = UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False)
        self.chat = GroupChat(agents=[self.client, self.lawyer, self.accountant], messages=[], max_round=6)
        self.manager = GroupChatManager(groupchat=self.chat, llm_config=llm_config)

    def check(self, text: str) -> str:
        outcome = self.client.initiate_chat(self.manager, message=f"Check this contract:\n{text}")
        return outcome.summary


def build_crew():
    crew = ContractCrew()  #! AGL102 unsafe-fix
    return crew


@app.post("/contracts")
def upload(file: UploadFile):
    crew = build_crew()
    body = file.file.read().decode("utf-8", "replace")
    return {"remarks": crew.check(body)}
