"""The words in schemas and forms: they describe a key and hold none."""

from autogen import AssistantAgent, register_function
from pydantic import BaseModel, Field

FORM = {
    "api_key": {"type": "string", "title": "OpenAI key", "placeholder": "sk-proj-..."},
    "apikey": "The key from the dashboard, 51 characters, beginning with sk-",
}


class Credentials(BaseModel):
    api_key: str = Field(default="", description="Key of the account, e.g. sk-proj-abc123")
    openai_api_key: str | None = None


def save(credentials: Credentials) -> str:
    return "saved" if credentials.api_key else "nothing to save"


def wire(assistant: AssistantAgent, executor: AssistantAgent) -> None:
    register_function(save, caller=assistant, executor=executor, description=FORM["apikey"])
