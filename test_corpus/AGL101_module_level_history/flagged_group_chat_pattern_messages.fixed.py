"""Django view that hands a complaint to a group of agents and keeps the dialogue going."""
import os

from autogen import ConversableAgent
from autogen.agentchat import initiate_group_chat
from autogen.agentchat.group.patterns import AutoPattern
from django.http import JsonResponse
from django.views.decorators.http import require_POST


def build_pattern():
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    triage = ConversableAgent("triage", llm_config=llm_config, human_input_mode="NEVER")
    refunds = ConversableAgent("refunds", llm_config=llm_config, human_input_mode="NEVER")
    return AutoPattern(
        initial_agent=triage,
        agents=[triage, refunds],
        group_manager_args={"llm_config": llm_config},
    )


@require_POST
def complain(request):
    turns = []  #! AGL101 unsafe-fix
    turns.append(request.POST["turn"])
    result, _, _ = initiate_group_chat(pattern=build_pattern(), messages=turns, max_rounds=6)
    return JsonResponse({"answer": result.summary})
