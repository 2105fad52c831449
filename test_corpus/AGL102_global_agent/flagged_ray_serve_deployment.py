"""Ray Serve deployment: each replica builds its agents once and keeps them."""
import os

from autogen import AssistantAgent, UserProxyAgent
from ray import serve
from starlette.requests import Request


@serve.deployment(num_replicas=2)
class LegalAssistant:
    def __init__(self):
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.paralegal = AssistantAgent("paralegal", llm_config=llm_config)  #! AGL102
        self.client = UserProxyAgent("client", human_input_mode="NEVER", code_execution_config=False)  #! AGL102

    async def __call__(self, request: Request) -> dict:
        body = await request.json()
        result = await self.client.a_initiate_chat(self.paralegal, message=body["question"], max_turns=2)
        return {"answer": result.summary}


deployment = LegalAssistant.bind()
