"""Django view module: the view calls a service function, which calls the function that chats."""
import os

import autogen
from django.http import JsonResponse
from django.views.decorators.http import require_POST

_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def build_agents():
    _historian = autogen.AssistantAgent("historian", llm_config=_config)  #! AGL102 unsafe-fix
    _visitor = autogen.UserProxyAgent(  #! AGL102 unsafe-fix
        "visitor", human_input_mode="NEVER", code_execution_config=False
    )
    return _historian, _visitor


def _chat(prompt):
    _historian, _visitor = build_agents()
    return _visitor.initiate_chat(_historian, message=prompt, max_turns=1)


def _describe(exhibit):
    return _chat(f"Describe {exhibit['title']} ({exhibit['year']}) for a museum label.").summary


def build_label(exhibit):
    text = _describe(exhibit)
    return {"title": exhibit["title"], "label": text.strip()}


@require_POST
def label_view(request):
    exhibit = {"title": request.POST["title"], "year": request.POST["year"]}
    return JsonResponse(build_label(exhibit))
