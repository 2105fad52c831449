"""Code review service: the route builds the service object and calls its sync method."""
import os
from dataclasses import dataclass

import autogen
from litestar import Litestar, post


@dataclass
class ReviewRequest:
    diff: str
    strict: bool = False


class ReviewService:
    def __init__(self, strict: bool):
        llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
        mood = "pedantic" if strict else "kind"
        self.reviewer = autogen.AssistantAgent("reviewer", llm_config=llm_config, system_message=f"Be {mood}.")
        self.author = autogen.UserProxyAgent("author", human_input_mode="NEVER", code_execution_config=False)

    def review(self, diff: str) -> str:
        outcome = self.author.initiate_chat(self.reviewer, message=diff, max_turns=1)
        return outcome.summary


@post("/review")
async def review(data: ReviewRequest) -> dict:
    service = ReviewService(data.strict)
    return {"review": service.review(data.diff)}  #! AGL403 unsafe-fix


app = Litestar([review])
