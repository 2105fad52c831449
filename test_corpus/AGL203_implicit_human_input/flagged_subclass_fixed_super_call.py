"""Django view; the subclass names itself but leaves the human input to the default."""
import json
import os

from autogen import AssistantAgent, UserProxyAgent
from django.http import JsonResponse
from django.views import View


class CustomerProxy(UserProxyAgent):
    def __init__(self, customer_id):
        super().__init__(
            name=f"customer_{customer_id}",
            code_execution_config=False,
            max_consecutive_auto_reply=1,
        )
        self.customer_id = customer_id


class SupportView(View):
    def post(self, request, customer_id):
        agent = AssistantAgent(
            "support",
            llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )
        proxy = CustomerProxy(customer_id)  #! AGL203
        result = proxy.initiate_chat(agent, message=json.loads(request.body)["text"])
        return JsonResponse({"answer": result.summary})
