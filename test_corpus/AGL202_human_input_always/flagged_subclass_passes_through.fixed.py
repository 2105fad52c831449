"""Django view whose agents come from a base class that only adds tracing."""
import os
import time

from autogen import AssistantAgent, UserProxyAgent
from django.http import JsonResponse
from django.views.decorators.http import require_POST


class TracedProxy(UserProxyAgent):
    """Measures how long each reply takes."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.timings = []

    def generate_reply(self, messages=None, sender=None, **kwargs):
        started = time.perf_counter()
        reply = super().generate_reply(messages=messages, sender=sender, **kwargs)
        self.timings.append(time.perf_counter() - started)
        return reply


class BackOfficeProxy(TracedProxy):
    pass


@require_POST
def check_invoice(request):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    accountant = AssistantAgent("accountant", llm_config=llm_config)
    office = BackOfficeProxy(
        "office",
        human_input_mode="NEVER",  #! AGL202 unsafe-fix
        code_execution_config=False,
    )
    result = office.initiate_chat(accountant, message=request.POST["invoice"], max_turns=2)
    return JsonResponse({"verdict": result.summary, "seconds": sum(office.timings)})


@require_POST
def check_order(request):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    clerk = AssistantAgent("clerk", llm_config=llm_config)
    office = TracedProxy("office", human_input_mode="NEVER", code_execution_config=False)  #! AGL202 unsafe-fix
    return JsonResponse({"verdict": office.initiate_chat(clerk, message=request.POST["order"], max_turns=1).summary})
