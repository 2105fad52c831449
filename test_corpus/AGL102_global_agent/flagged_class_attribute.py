"""Chat service object for the shop: agents are class attributes, the instances come per request."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import APIRouter, Depends

router = APIRouter(prefix="/shop")
_LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


class ShopAdvisor:
    advisor = AssistantAgent("advisor", llm_config=_LLM)  #! AGL102
    customer = UserProxyAgent(  #! AGL102
        "customer",
        human_input_mode="NEVER",
        code_execution_config=False,
    )

    def __init__(self, locale: str = "en"):
        self.locale = locale

    def recommend(self, wish: str) -> str:
        outcome = self.customer.initiate_chat(
            self.advisor,
            message=f"[{self.locale}] {wish}",
            max_turns=1,
        )
        return outcome.summary


@router.get("/recommend")
def recommend(wish: str, advisor: ShopAdvisor = Depends(ShopAdvisor)):
    return {"text": advisor.recommend(wish)}
