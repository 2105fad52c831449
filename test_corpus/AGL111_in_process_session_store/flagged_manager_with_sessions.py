"""The only session manager of the service keeps session objects, and each of those keeps agents."""
import os

import autogen
from sanic import Sanic, response

app = Sanic("assistants")
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


class ChatSession:
    def __init__(self):
        self.assistant = autogen.AssistantAgent("assistant", llm_config=LLM)
        self.user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    async def ask(self, text):
        result = await self.user.a_initiate_chat(self.assistant, message=text, max_turns=1, clear_history=False)
        return result.summary


class SessionManager:
    def __init__(self):
        self.active = {}  #! AGL111

    def get(self, token):
        session = self.active.get(token)
        if session is None:
            session = ChatSession()
            self.active[token] = session
        return session


manager = SessionManager()


@app.post("/ask/<session_token>")
async def ask(request, session_token):
    return response.text(await manager.get(session_token).ask(request.json["text"]))
